/** Records as they stand: columns for what queries use, one versioned body for the rest. */
@NullMarked
package org.incidentkit.jdbc.internal.record;

import org.jspecify.annotations.NullMarked;
