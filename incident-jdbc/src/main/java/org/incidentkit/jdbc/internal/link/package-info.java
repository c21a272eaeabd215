/** Links, read from both ends. */
@NullMarked
package org.incidentkit.jdbc.internal.link;

import org.jspecify.annotations.NullMarked;
