/** Work whose time has come, claimed under a token and a lease of the database's clock. */
@NullMarked
package org.incidentkit.jdbc.internal.due;

import org.jspecify.annotations.NullMarked;
