/** Who is who. */
@NullMarked
package org.incidentkit.jdbc.internal.person;

import org.jspecify.annotations.NullMarked;
