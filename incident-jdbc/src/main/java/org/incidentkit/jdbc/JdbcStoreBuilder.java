package org.incidentkit.jdbc;

import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.incidentkit.jdbc.internal.sql.Settings;
import org.incidentkit.jdbc.internal.sql.StatementLog;
import org.incidentkit.jdbc.internal.sql.Tables;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Builds a store; whatever is not named is as shipped. Used by one thread. */
public final class JdbcStoreBuilder {
    private static final int NUMBERS_AT_ONCE = 20;

    private final DataSource source;
    private Optional<String> schema = Optional.empty();
    private String prefix = Tables.PREFIX;
    private SchemaMode mode = SchemaMode.VALIDATE;
    private @Nullable Dialect dialect;
    private boolean plain;
    private Duration timeout = Duration.ZERO;
    private int numbers = NUMBERS_AT_ONCE;
    private StatementLog log = new StatementLog(LoggerFactory.getLogger(JdbcStore.class));

    JdbcStoreBuilder(DataSource source) {
        this.source = source;
    }

    /**
     * The database schema the tables stand in; the connection's own by default.
     *
     * @param name a plain name: letters, digits and {@code _}, at most 63
     * @return this
     */
    public JdbcStoreBuilder schema(String name) {
        this.schema = Optional.of(name);
        return this;
    }

    /**
     * What the names of the tables begin with; {@code ik_} by default.
     *
     * @param beginning a plain name: letters, digits and {@code _}, at most 20
     * @return this
     */
    public JdbcStoreBuilder prefix(String beginning) {
        this.prefix = beginning;
        return this;
    }

    /**
     * What opening does about the schema; {@link SchemaMode#VALIDATE} by default.
     *
     * @param schemaMode the mode
     * @return this
     */
    public JdbcStoreBuilder mode(SchemaMode schemaMode) {
        this.mode = schemaMode;
        return this;
    }

    /**
     * Which database it is; asked of the first connection by default, and then an older version than is supported does
     * not open. A database that is named is taken at the host's word.
     *
     * @param database the database
     * @return this
     */
    public JdbcStoreBuilder dialect(Dialect database) {
        this.dialect = database;
        return this;
    }

    /**
     * The connections lead through an engine that does not know every statement of the database behind it, such as one
     * that spreads tenants over several databases: only plain statements are used, one table each, without
     * {@code SKIP LOCKED}, {@code RETURNING} and recursion. Slower, and correct all the same.
     *
     * @return this
     */
    public JdbcStoreBuilder plainStatements() {
        this.plain = true;
        return this;
    }

    /**
     * How long a statement may take, waiting for others included, before it fails; as long as it takes by default. What
     * took too long is not done again, has written nothing, and leaves a host's transaction usable.
     *
     * @param longest the time, rounded up to whole seconds
     * @return this
     * @throws IllegalArgumentException when negative
     */
    public JdbcStoreBuilder statementTimeout(Duration longest) {
        if (longest.isNegative()) {
            throw new IllegalArgumentException("statement timeout " + longest + " is negative");
        }
        this.timeout = longest;
        return this;
    }

    /**
     * How many human numbers the store draws at once; 20 by default. Numbers that are left when the program ends are
     * never given out. With 1, numbers rise across all programs on the database, and each is a transaction.
     *
     * @param count how many, from 1 to 10,000
     * @return this
     * @throws IllegalArgumentException when out of range
     */
    public JdbcStoreBuilder numbersAtOnce(int count) {
        if (count < 1 || count > 10_000) {
            throw new IllegalArgumentException("numbers at once " + count + " is not from 1 to 10000");
        }
        this.numbers = count;
        return this;
    }

    /**
     * Opens the store.
     *
     * @return the store; it holds no connection while idle and need not be closed
     * @throws org.incidentkit.core.common.SchemaMismatchException when the schema does not fit
     * @throws org.incidentkit.core.common.StorageException when the database cannot be reached, is none of the {@link Dialect}s, or too old
     * @throws IllegalArgumentException when schema or prefix is no plain name
     */
    public JdbcStore open() {
        Tables tables = new Tables(schema, prefix);
        ServerLookup server = dialect == null ? ServerLookup.of(source) : new ServerLookup(dialect, false);
        int seconds = Math.toIntExact(timeout.plusSeconds(1).minusNanos(1).toSeconds());
        Settings settings = server.settings(seconds, log);
        JdbcStore store = new JdbcStore(source, plain ? settings.plain() : settings, tables, numbers);
        store.prepare(mode);
        return store;
    }

    JdbcStoreBuilder log(StatementLog other) {
        this.log = other;
        return this;
    }
}
