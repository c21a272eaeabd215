package org.incidentkit.jdbc;

import java.util.Locale;

/**
 * The databases the tests know. Each run of them is on one: {@code -Dincidentkit.database=postgresql}; H2 unless it says
 * otherwise.
 */
enum Product {
    H2(Dialect.H2),
    POSTGRESQL(Dialect.POSTGRESQL),
    MARIADB(Dialect.MARIADB);

    private final Dialect dialect;

    Product(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The one this run is on. */
    static Product tested() {
        return valueOf(System.getProperty("incidentkit.database", "h2").toUpperCase(Locale.ROOT));
    }

    Dialect dialect() {
        return dialect;
    }

    /** The first for H2, the second for PostgreSQL, the third for MariaDB. */
    <T> T choose(T h2, T postgresql, T mariadb) {
        return switch (this) {
            case H2 -> h2;
            case POSTGRESQL -> postgresql;
            case MARIADB -> mariadb;
        };
    }
}
