/** Promises in working time: definitions, the clocks that run on a record, when they are due, and why. */
@NullMarked
package org.incidentkit.core.sla;

import org.jspecify.annotations.NullMarked;
