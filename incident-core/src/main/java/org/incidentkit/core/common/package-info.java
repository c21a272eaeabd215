/** What every room uses: outcomes, violations, the exceptions of a broken world, tenants and versions. */
@NullMarked
package org.incidentkit.core.common;

import org.jspecify.annotations.NullMarked;
