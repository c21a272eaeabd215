package org.incidentkit.jdbc;

import org.incidentkit.jdbc.internal.dialect.H2Dialect;
import org.incidentkit.jdbc.internal.dialect.MariaDbDialect;
import org.incidentkit.jdbc.internal.dialect.PostgresDialect;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;

/** The databases a store can live in. */
public enum Dialect {
    /** H2, version 2: in a file beside the program, or in memory. */
    H2(new H2Dialect()),

    /** PostgreSQL, version 14 or later. */
    POSTGRESQL(new PostgresDialect()),

    /** MariaDB, version 10.6 or later. */
    MARIADB(new MariaDbDialect());

    private final SqlDialect sql;

    Dialect(SqlDialect sql) {
        this.sql = sql;
    }

    SqlDialect sql() {
        return sql;
    }
}
