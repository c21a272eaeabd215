/** Problems: the causes behind incidents, what is known of them, and how they are done away with. */
@NullMarked
package org.incidentkit.core.problem;

import org.jspecify.annotations.NullMarked;
