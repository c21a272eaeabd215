/** The desk: what a host builds, and through which every request, import and timer walks the one way in. */
@NullMarked
package org.incidentkit.core.desk;

import org.jspecify.annotations.NullMarked;
