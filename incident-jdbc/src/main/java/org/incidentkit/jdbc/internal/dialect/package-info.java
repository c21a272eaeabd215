/** What differs from one database to the next, and nothing else. */
@NullMarked
package org.incidentkit.jdbc.internal.dialect;

import org.jspecify.annotations.NullMarked;
