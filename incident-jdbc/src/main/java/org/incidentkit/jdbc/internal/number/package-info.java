/** Human numbers, drawn in blocks. */
@NullMarked
package org.incidentkit.jdbc.internal.number;

import org.jspecify.annotations.NullMarked;
