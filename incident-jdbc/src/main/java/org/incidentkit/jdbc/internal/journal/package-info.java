/** What happened to records: envelope columns and the exact text of the payload. */
@NullMarked
package org.incidentkit.jdbc.internal.journal;

import org.jspecify.annotations.NullMarked;
