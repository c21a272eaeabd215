package org.incidentkit.jdbc.internal.sql;

import java.time.Instant;
import java.time.InstantSource;

/** The database's clock: the same for every program on it. Each reading is a query. */
public final class DatabaseClock implements InstantSource {
    private final Transactions transactions;
    private final SqlText time;

    /** Asks a database. */
    public DatabaseClock(Transactions transactions, Settings settings) {
        this.transactions = transactions;
        this.time = new SqlText("none", "SELECT " + settings.dialect().now());
    }

    @Override
    public Instant instant() {
        return transactions
                .read(session -> session.first(time, parameters -> {}, Row::at))
                .orElseThrow();
    }
}
