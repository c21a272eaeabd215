package org.incidentkit.jdbc;

import java.sql.Connection;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.incidentkit.core.store.Commits;
import org.incidentkit.core.store.DueWork;
import org.incidentkit.core.store.Journals;
import org.incidentkit.core.store.Numbers;
import org.incidentkit.core.store.Outbox;
import org.incidentkit.core.store.People;
import org.incidentkit.core.store.Queues;
import org.incidentkit.core.store.Records;
import org.incidentkit.core.store.Store;
import org.incidentkit.jdbc.internal.schema.SchemaKeeper;
import org.incidentkit.jdbc.internal.schema.SchemaScripts;
import org.incidentkit.jdbc.internal.sql.DatabaseClock;
import org.incidentkit.jdbc.internal.sql.HostTransaction;
import org.incidentkit.jdbc.internal.sql.OwnTransactions;
import org.incidentkit.jdbc.internal.sql.Settings;
import org.incidentkit.jdbc.internal.sql.Tables;
import org.incidentkit.jdbc.internal.sql.Transactions;

/**
 * A store in a relational database. Thread-safe; any number of programs may open stores on the same database. Each
 * call takes a connection of the data source, works in a transaction of its own (READ COMMITTED), and gives the
 * connection back as it was lent, auto-commit on or off.
 */
public final class JdbcStore implements Store {
    private final Transactions transactions;
    private final Settings settings;
    private final Tables tables;
    private final Ports ports;

    JdbcStore(DataSource source, Settings settings, Tables tables, int numbersAtOnce) {
        this.transactions = new OwnTransactions(source, settings);
        this.settings = settings;
        this.tables = tables;
        this.ports = Ports.of(transactions, settings.dialect(), tables, numbersAtOnce);
    }

    /**
     * Opens a store whose schema is there already.
     *
     * @param source where connections come from
     * @return the store
     * @throws org.incidentkit.core.common.SchemaMismatchException when the schema does not fit
     */
    public static JdbcStore open(DataSource source) {
        return builder(source).open();
    }

    /**
     * Opens a store.
     *
     * @param source where connections come from
     * @param mode what is done about the schema
     * @return the store
     * @throws org.incidentkit.core.common.SchemaMismatchException when the schema does not fit
     */
    public static JdbcStore open(DataSource source, SchemaMode mode) {
        return builder(source).mode(mode).open();
    }

    /**
     * A builder of a store with names, timeouts and more of the host's choice.
     *
     * @param source where connections come from
     * @return the builder
     */
    public static JdbcStoreBuilder builder(DataSource source) {
        return new JdbcStoreBuilder(source);
    }

    /**
     * The whole schema as a script, for hosts that apply it with tools of their own: their Flyway, their Liquibase,
     * their database administrator. After it, {@link SchemaMode#VALIDATE} is content.
     *
     * @param dialect the database it is for
     * @return the script, with the names of the tables as they are by default
     */
    public static String schema(Dialect dialect) {
        return schema(dialect, Tables.PREFIX);
    }

    /**
     * The whole schema as a script.
     *
     * @param dialect the database it is for
     * @param prefix what the names of the tables begin with
     * @return the script
     */
    public static String schema(Dialect dialect, String prefix) {
        return SchemaScripts.of(dialect.sql()).export(new Tables(Optional.empty(), prefix));
    }

    /**
     * The whole schema as a script.
     *
     * @param dialect the database it is for
     * @param prefix what the names of the tables begin with
     * @param schema the database schema they stand in
     * @return the script
     */
    public static String schema(Dialect dialect, String prefix, String schema) {
        return SchemaScripts.of(dialect.sql()).export(new Tables(Optional.of(schema), prefix));
    }

    /**
     * This store within a transaction that the host has begun and will end: what is written stays or goes with it.
     * Nothing is committed or done again here; a refused write leaves the transaction usable. Human numbers are drawn
     * one by one in the same transaction. Used by one thread, no longer than the transaction.
     *
     * @param connection the connection, not in auto-commit mode; not closed here
     * @return the view, for {@code desk.using(store)}
     * @throws IllegalArgumentException when the connection commits by itself
     */
    public Store within(Connection connection) {
        return Ports.of(new HostTransaction(connection, settings), settings.dialect(), tables, 1);
    }

    /**
     * The database's clock, for desks on several machines whose own clocks differ. Each reading is a query.
     *
     * @return the clock, in whole microseconds
     */
    public InstantSource clock() {
        return new DatabaseClock(transactions, settings);
    }

    @Override
    public Commits commits() {
        return ports.commits();
    }

    @Override
    public Records records() {
        return ports.records();
    }

    @Override
    public Queues queues() {
        return ports.queues();
    }

    @Override
    public Journals journals() {
        return ports.journals();
    }

    @Override
    public DueWork due() {
        return ports.due();
    }

    @Override
    public Numbers numbers() {
        return ports.numbers();
    }

    @Override
    public Outbox outbox() {
        return ports.outbox();
    }

    @Override
    public People people() {
        return ports.people();
    }

    void prepare(SchemaMode mode) {
        SchemaKeeper keeper = new SchemaKeeper(transactions, tables, settings.dialect());
        switch (mode) {
            case VALIDATE -> keeper.validate();
            case MIGRATE -> keeper.migrate();
            case NONE -> {}
        }
    }
}
