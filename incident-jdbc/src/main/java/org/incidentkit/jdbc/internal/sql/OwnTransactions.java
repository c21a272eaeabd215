package org.incidentkit.jdbc.internal.sql;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.incidentkit.core.common.StorageException;

/** Transactions of our own, READ COMMITTED, each on a connection that is given back as it was lent. Thread-safe. */
public final class OwnTransactions implements Transactions {
    private static final int ATTEMPTS = 5;

    /** Where a pool asks for strict isolation, each of many who race is turned away until its turn comes; at once. */
    private static final int TURNS = 50;

    private final DataSource source;
    private final Settings settings;

    /** Takes connections from a source. */
    public OwnTransactions(DataSource source, Settings settings) {
        this.source = source;
        this.settings = settings;
    }

    @Override
    public <T> T read(Unit<T> unit) {
        return patiently(() -> {
            try (LentConnection lent = LentConnection.of(source, settings)) {
                lent.readClean();
                return unit.run(lent.session());
            }
        });
    }

    @Override
    public <T> T write(Unit<T> unit) {
        try {
            return patiently(() -> once(unit));
        } catch (Undecided e) {
            throw e.failure();
        }
    }

    private <T> T once(Unit<T> unit) {
        try (LentConnection lent = LentConnection.of(source, settings)) {
            lent.begin();
            return ended(lent, unit);
        }
    }

    private static <T> T ended(LentConnection lent, Unit<T> unit) {
        Session session = lent.session();
        T result = unit.run(session);
        if (session.isUndone()) {
            lent.rollback();
        } else {
            lent.commit();
        }
        return result;
    }

    @Override
    public <T> T single(Unit<T> unit) {
        try {
            return patiently(() -> {
                try (LentConnection lent = LentConnection.of(source, settings)) {
                    return lent.isCommitting() ? committed(lent, unit) : ended(lent, unit);
                }
            });
        } catch (Undecided e) {
            throw e.failure();
        }
    }

    /** The statement is its own commit: when the connection is lost over it, it may have been done. */
    private <T> T committed(LentConnection lent, Unit<T> unit) {
        try {
            return unit.run(lent.session());
        } catch (StorageException e) {
            if (e.getCause() instanceof SQLException cause && settings.dialect().isLost(cause)) {
                throw new Undecided(Failures.committing(cause));
            }
            throw e;
        }
    }

    /** A deadlock or a race is no failure until it has happened several times over. */
    private <T> T patiently(Attempt<T> attempt) {
        for (int count = 1; ; count++) {
            try {
                return attempt.run();
            } catch (Raced e) {
                if (count == ATTEMPTS) {
                    throw new StorageException(e.getMessage() + " " + ATTEMPTS + " times: try again", e);
                }
                settings.log().again(e);
            } catch (StorageException e) {
                if (count >= attempts(e) || !isPassing(e)) {
                    throw e;
                }
                settings.log().again(e);
            }
        }
    }

    private static int attempts(StorageException failure) {
        return failure.getCause() instanceof SQLException cause && "40001".equals(cause.getSQLState())
                ? TURNS
                : ATTEMPTS;
    }

    private boolean isPassing(StorageException failure) {
        return failure.getCause() instanceof SQLException cause
                && settings.dialect().isPassing(cause)
                && !(settings.timeoutSeconds() > 0 && Failures.isTimeout(cause));
    }

    private interface Attempt<T> {
        T run();
    }
}
