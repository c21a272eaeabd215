/** Configuration items: what incidents are about. */
@NullMarked
package org.incidentkit.core.ci;

import org.jspecify.annotations.NullMarked;
