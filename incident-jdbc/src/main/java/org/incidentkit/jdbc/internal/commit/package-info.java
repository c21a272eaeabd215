/** The one way to write: all of it or nothing. */
@NullMarked
package org.incidentkit.jdbc.internal.commit;

import org.jspecify.annotations.NullMarked;
