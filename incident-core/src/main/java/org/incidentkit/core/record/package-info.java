/** What incident, problem and change share: references, envelopes, entries, links, tasks, the folded state and its events. */
@NullMarked
package org.incidentkit.core.record;

import org.jspecify.annotations.NullMarked;
