/** Connections, transactions and statements: the only place that handles a driver's exceptions. */
@NullMarked
package org.incidentkit.jdbc.internal.sql;

import org.jspecify.annotations.NullMarked;
