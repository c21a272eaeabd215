package org.incidentkit.jdbc.internal.sql;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A connection lent by the host's data source: whatever we change about it is put back, and no transaction stays open. */
final class LentConnection implements AutoCloseable {
    private final Connection connection;
    private final Settings settings;
    private final boolean autoCommit;
    private final Patience patience;
    private boolean isolationChanged;
    private int isolation;
    private boolean open;

    private LentConnection(Connection connection, Settings settings, boolean autoCommit) throws SQLException {
        this.connection = connection;
        this.patience = Patience.of(connection, settings);
        this.settings = settings;
        this.autoCommit = autoCommit;
        this.open = !autoCommit;
    }

    static LentConnection of(DataSource source, Settings settings) {
        try {
            Connection connection = source.getConnection();
            try {
                return new LentConnection(connection, settings, connection.getAutoCommit());
            } catch (SQLException e) {
                close(connection, settings, true);
                throw e;
            }
        } catch (SQLException e) {
            throw Failures.connecting(e);
        }
    }

    Session session() {
        return new Session(connection, settings);
    }

    /** {@return whether each statement is committed by itself} */
    boolean isCommitting() {
        return autoCommit;
    }

    /** Sees nothing that is not committed. */
    void readClean() {
        try {
            if (settings.isReadingDirty()) {
                readCommitted();
            }
        } catch (SQLException e) {
            throw Failures.transaction("setting the isolation", e);
        }
    }

    void begin() {
        try {
            if (settings.dialect().isIsolationSet()) {
                readCommitted();
            }
            if (autoCommit) {
                connection.setAutoCommit(false);
                open = true;
            }
        } catch (SQLException e) {
            throw Failures.transaction("beginning a transaction", e);
        }
    }

    private void readCommitted() throws SQLException {
        isolation = connection.getTransactionIsolation();
        if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            isolationChanged = true;
        }
    }

    void commit() {
        try {
            connection.commit();
            open = false;
        } catch (SQLException e) {
            if (Failures.isRolledBack(e)) {
                throw Failures.transaction("commit", e);
            }
            throw new Undecided(Failures.committing(e));
        }
    }

    void rollback() {
        try {
            connection.rollback();
            open = false;
        } catch (SQLException e) {
            throw Failures.transaction("rolling back", e);
        }
    }

    @Override
    public void close() {
        boolean failed = open;
        try {
            if (open) {
                connection.rollback();
            }
            if (isolationChanged) {
                connection.setTransactionIsolation(isolation);
            }
            if (connection.getAutoCommit() != autoCommit) {
                connection.setAutoCommit(autoCommit);
            }
            patience.restore();
        } catch (SQLException e) {
            settings.log().unrestored(e, failed);
        } finally {
            close(connection, settings, failed);
        }
    }

    private static void close(Connection connection, Settings settings, boolean failed) {
        try {
            connection.close();
        } catch (SQLException e) {
            settings.log().unrestored(e, failed);
        }
    }
}
