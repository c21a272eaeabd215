/** The port of a rule engine: facts in, effects and their explanation out. */
@NullMarked
package org.incidentkit.core.triage;

import org.jspecify.annotations.NullMarked;
