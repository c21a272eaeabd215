package org.incidentkit.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.incidentkit.jdbc.internal.sql.Tables;

/** Databases that hold nothing. Tables take long to make: they are emptied and used again. */
final class EmptyDatabases {
    /** What the names of tables begin with where they stand in no schema of their own. */
    static final String PREFIX = "acme_desk_";

    /**
     * What makes two of them alike.
     *
     * @param file whether it is an H2 database in a file
     * @param schema whether the tables stand in a schema of their own
     * @param options what the URL says beside
     */
    record Kind(boolean file, boolean schema, String options) {}

    private final Map<Kind, Deque<Database>> used = new HashMap<>();

    synchronized Database take(Kind kind) {
        Deque<Database> some = used.computeIfAbsent(kind, key -> new ArrayDeque<>());
        if (!some.isEmpty()) {
            return some.removeLast();
        }
        Database fresh = kind.file() ? inFile() : Database.fresh();
        return kind.options().isEmpty() ? fresh : fresh.with(kind.options());
    }

    /** It ends with the run. */
    private static Database inFile() {
        try {
            Path folder = Files.createTempDirectory("desk");
            Database database = Database.inFile(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void giveUp(Kind kind, Database database) {
        String names = kind.schema() ? database.schema() + "." + Tables.PREFIX : PREFIX;
        for (String table : JdbcTables.ALL) {
            database.execute("DELETE FROM " + names + table);
        }
        database.execute("DELETE FROM " + names + "outbox_position");
        synchronized (this) {
            used.computeIfAbsent(kind, key -> new ArrayDeque<>()).addLast(database);
        }
    }
}
