/** The keys of commands that were done. */
@NullMarked
package org.incidentkit.jdbc.internal.key;

import org.jspecify.annotations.NullMarked;
