/** A store in memory: for tests, trials and replays; everything a database store promises, but that it outlives the process. */
@NullMarked
package org.incidentkit.core.memory;

import org.jspecify.annotations.NullMarked;
