package org.incidentkit.jdbc.internal.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Supplier;
import org.incidentkit.core.common.StorageException;

/** The transaction a host has begun: never ended here, and usable whatever happens, for each write has its savepoint. */
public final class HostTransaction implements Transactions {
    private static final int ATTEMPTS = 3;

    private final Connection connection;
    private final Settings settings;

    /**
     * Joins a transaction.
     *
     * @throws IllegalArgumentException when the connection commits by itself, so that there is no transaction to join
     */
    public HostTransaction(Connection connection, Settings settings) {
        this.connection = connection;
        this.settings = settings;
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalArgumentException(
                        "the connection commits by itself: begin a transaction with setAutoCommit(false) first");
            }
        } catch (SQLException e) {
            throw Failures.transaction("joining the host's transaction", e);
        }
    }

    @Override
    public <T> T read(Unit<T> unit) {
        return patiently(() -> unit.run(new Session(connection, settings)));
    }

    @Override
    public <T> T write(Unit<T> unit) {
        for (int count = 1; ; count++) {
            try {
                return once(unit);
            } catch (Raced e) {
                if (count == ATTEMPTS) {
                    throw new StorageException(
                            e.getMessage() + ", which this transaction does not see: roll back and try again", e);
                }
                settings.log().again(e);
            }
        }
    }

    @Override
    public <T> T single(Unit<T> unit) {
        return write(unit);
    }

    private <T> T once(Unit<T> unit) {
        Savepoint start = savepoint();
        Session session = new Session(connection, settings);
        T result;
        try {
            result = patiently(() -> unit.run(session));
        } catch (RuntimeException e) {
            undo(start, e);
            throw e;
        }
        end(start, session.isUndone());
        return result;
    }

    /** The host's connection waits for others as long as it did before, once we are through. */
    private <T> T patiently(Supplier<T> work) {
        try {
            Patience patience = Patience.of(connection, settings);
            try {
                return work.get();
            } finally {
                patience.restore();
            }
        } catch (SQLException e) {
            throw Failures.transaction("setting how long the host's connection waits", e);
        }
    }

    private Savepoint savepoint() {
        try {
            return connection.setSavepoint();
        } catch (SQLException e) {
            throw Failures.transaction("setting a savepoint in the host's transaction", e);
        }
    }

    private void end(Savepoint start, boolean undone) {
        try {
            if (undone) {
                connection.rollback(start);
            } else {
                connection.releaseSavepoint(start);
            }
        } catch (SQLException e) {
            throw Failures.transaction("ending a savepoint in the host's transaction", e);
        }
    }

    private void undo(Savepoint start, RuntimeException reason) {
        try {
            connection.rollback(start);
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
