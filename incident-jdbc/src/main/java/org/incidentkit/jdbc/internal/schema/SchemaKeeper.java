package org.incidentkit.jdbc.internal.schema;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.incidentkit.core.common.SchemaMismatchException;
import org.incidentkit.core.common.StorageException;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.sql.Row;
import org.incidentkit.jdbc.internal.sql.Session;
import org.incidentkit.jdbc.internal.sql.SqlText;
import org.incidentkit.jdbc.internal.sql.Tables;
import org.incidentkit.jdbc.internal.sql.Transactions;

/** Checks the schema against the scripts, or brings it to them. */
public final class SchemaKeeper {
    private static final int ATTEMPTS = 5;
    private static final String MIGRATE =
            "open the store with SchemaMode.MIGRATE, or run the script that JdbcStore.schema(dialect) gives";

    private final Transactions transactions;
    private final Tables tables;
    private final SchemaScripts scripts;
    private final SchemaHistorySql sql;

    /** Keeps some tables. */
    public SchemaKeeper(Transactions transactions, Tables tables, SqlDialect dialect) {
        this.transactions = transactions;
        this.tables = tables;
        this.scripts = SchemaScripts.of(dialect);
        this.sql = new SchemaHistorySql(tables, dialect);
    }

    /**
     * Checks that every script was applied as shipped, that the tables are there, and that texts compare exactly.
     * Later scripts of the same major version do no harm.
     *
     * @throws SchemaMismatchException saying what was found and what to do
     */
    public void validate() {
        List<SchemaHistoryRows> applied = applied();
        if (applied.isEmpty()) {
            throw mismatch("none (no table " + tables.name("schema_history") + ", or an empty one)", MIGRATE);
        }
        for (SchemaScript script : scripts.all()) {
            SchemaHistoryRows found = applied.stream()
                    .filter(row -> row.version() == script.version())
                    .findFirst()
                    .orElseThrow(() -> mismatch(versions(applied), MIGRATE));
            if (!script.isKnownAs(found.checksum())) {
                throw mismatch(
                        "version " + found.version() + " with checksum " + found.checksum(),
                        "version " + script.version() + " was applied from another text, whose checksum is not "
                                + script.checksum()
                                + ": compare the tables with the shipped script, then correct the history");
            }
        }
        refuseNewerMajor(applied);
        probe();
        refuseInexactTexts();
    }

    /**
     * Applies the scripts that are missing, one program at a time, and validates. Takes two connections at once, one of
     * which holds the lock. A script that was cut off is done again: each statement makes only what is not there.
     */
    public void migrate() {
        if (missing(applied()).isEmpty()) {
            validate();
            return;
        }
        prepare();
        transactions.write(lock -> {
            lock.first(sql.lock, parameters -> {}, Row::whole);
            missing(applied()).forEach(this::apply);
            return true;
        });
        validate();
    }

    /** Two programs that begin at once can trip over each other where there is nothing to lock yet. */
    private void prepare() {
        for (int count = 1; ; count++) {
            try {
                tables.schema()
                        .ifPresent(name -> execute(List.of(new SqlText(name, SchemaScripts.createSchema(name)))));
                execute(scripts.history().statements(tables));
                transactions.write(this::enterLock);
                return;
            } catch (StorageException e) {
                if (count == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private boolean enterLock(Session session) {
        boolean entered = session.insert(sql.insertLock, parameters -> {});
        if (!entered) {
            session.undo();
        }
        return entered;
    }

    private void apply(SchemaScript script) {
        List<SqlText> statements = new ArrayList<>(script.statements(tables));
        statements.add(sql.insert(script));
        execute(statements);
    }

    /** On one connection, and in one transaction where a database has such for its schema. */
    private void execute(List<SqlText> statements) {
        transactions.write(session -> {
            for (SqlText statement : statements) {
                session.update(statement, parameters -> {});
            }
            return true;
        });
    }

    private List<SchemaScript> missing(List<SchemaHistoryRows> applied) {
        return scripts.all().stream()
                .filter(script -> applied.stream().noneMatch(row -> row.version() == script.version()))
                .toList();
    }

    private List<SchemaHistoryRows> applied() {
        try {
            return transactions.read(session -> session.list(sql.read, parameters -> {}, SchemaHistoryRows::read));
        } catch (StorageException e) {
            if (isNoSuchTable(e)) {
                return List.of();
            }
            throw e;
        }
    }

    private void refuseNewerMajor(List<SchemaHistoryRows> applied) {
        int known = scripts.all().get(scripts.all().size() - 1).major();
        applied.stream().filter(row -> row.major() > known).findFirst().ifPresent(row -> {
            throw mismatch(
                    "version " + row.version() + " of major version " + row.major(),
                    "this program is too old for it: use a newer IncidentKit");
        });
    }

    /** All tables at once; one by one only to name the one that is missing. */
    private void probe() {
        List<String> names = scripts.tables();
        try {
            read(sql.probe(names));
        } catch (StorageException e) {
            if (!isNoSuchTable(e)) {
                throw e;
            }
            names.forEach(this::probe);
        }
    }

    private void read(SqlText query) {
        transactions.read(session -> session.list(query, parameters -> {}, Row::whole));
    }

    private void probe(String table) {
        try {
            read(sql.probe(List.of(table)));
        } catch (StorageException e) {
            if (isNoSuchTable(e)) {
                throw mismatch(
                        "no table " + tables.name(table) + ", though the history says so",
                        "restore the table, or empty the history and " + MIGRATE);
            }
            throw e;
        }
    }

    private void refuseInexactTexts() {
        boolean inexact = !transactions
                .read(session -> session.list(sql.exactTexts, parameters -> {}, Row::whole))
                .isEmpty();
        if (inexact) {
            throw mismatch(
                    "text columns that ignore case",
                    "create the tables in a database whose texts compare exactly (H2: without IGNORECASE)");
        }
    }

    private SchemaMismatchException mismatch(String found, String howToFix) {
        return new SchemaMismatchException(
                found,
                "versions "
                        + scripts.all().stream()
                                .map(script -> String.valueOf(script.version()))
                                .collect(Collectors.joining(", ")),
                howToFix);
    }

    private static String versions(List<SchemaHistoryRows> applied) {
        return "versions "
                + applied.stream().map(row -> String.valueOf(row.version())).collect(Collectors.joining(", "));
    }

    private static boolean isNoSuchTable(StorageException failure) {
        return failure.getCause() instanceof SQLException cause
                        && String.valueOf(cause.getSQLState()).startsWith("42")
                || failure.getCause() instanceof SQLException other
                        && String.valueOf(other.getSQLState()).startsWith("90079");
    }
}
