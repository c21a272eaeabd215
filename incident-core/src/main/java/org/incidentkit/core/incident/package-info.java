/** Incidents: what is reported, how it moves, and who may do what. */
@NullMarked
package org.incidentkit.core.incident;

import org.jspecify.annotations.NullMarked;
