package org.incidentkit.jdbc.internal.sql;

import java.sql.Connection;
import java.sql.SQLException;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;

/**
 * How long a connection waits for rows that others hold, where a database counts that apart from the time of the
 * statement: no longer than a statement may take, until it is given back.
 */
final class Patience {
    private final Connection connection;
    private final SqlDialect dialect;
    private final long before;

    private Patience(Connection connection, SqlDialect dialect, long before) {
        this.connection = connection;
        this.dialect = dialect;
        this.before = before;
    }

    static Patience of(Connection connection, Settings settings) throws SQLException {
        SqlDialect dialect = settings.dialect();
        long longest = settings.timeoutSeconds() * 1_000L;
        if (longest == 0 || !dialect.isWaitingApart()) {
            return new Patience(connection, dialect, 0);
        }
        long before = dialect.longestWait(connection);
        if (before <= longest) {
            return new Patience(connection, dialect, 0);
        }
        dialect.waitNoLonger(connection, longest);
        return new Patience(connection, dialect, before);
    }

    void restore() throws SQLException {
        if (before > 0) {
            dialect.waitNoLonger(connection, before);
        }
    }
}
