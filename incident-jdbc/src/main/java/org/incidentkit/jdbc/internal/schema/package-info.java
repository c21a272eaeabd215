/** The tables: scripts in files, a history of their own, a lock while migrating. */
@NullMarked
package org.incidentkit.jdbc.internal.schema;

import org.jspecify.annotations.NullMarked;
