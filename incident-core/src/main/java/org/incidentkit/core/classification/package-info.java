/** How work is classified and ranked: impact, urgency, priority, the matrix between them, and the category tree. */
@NullMarked
package org.incidentkit.core.classification;

import org.jspecify.annotations.NullMarked;
