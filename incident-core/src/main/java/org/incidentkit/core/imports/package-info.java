/** History of another system, as it is handed to the desk. */
@NullMarked
package org.incidentkit.core.imports;

import org.jspecify.annotations.NullMarked;
