package org.incidentkit.examples.replay;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.memory.MemoryStore;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.store.RecordPage;
import org.incidentkit.core.store.Store;
import org.incidentkit.jdbc.JdbcStore;
import org.incidentkit.jdbc.SchemaMode;

/** Where the desk keeps what is imported: in memory, or in an H2 database, in memory or in a file. */
record Shelf(Kind kind, Optional<Path> file) {
    static final Shelf MEMORY = new Shelf(Kind.MEMORY, Optional.empty());

    private static final String H2_FILE = "h2:";

    /** What keeps it. */
    enum Kind {
        MEMORY,
        H2
    }

    /** Reads {@code memory}, {@code h2} or {@code h2:FILE}; empty for anything else. */
    static Optional<Shelf> parse(String name) {
        if (name.startsWith(H2_FILE) && name.length() > H2_FILE.length()) {
            return Optional.of(new Shelf(Kind.H2, Optional.of(Path.of(name.substring(H2_FILE.length())))));
        }
        return switch (name) {
            case "memory" -> Optional.of(MEMORY);
            case "h2" -> Optional.of(new Shelf(Kind.H2, Optional.empty()));
            default -> Optional.empty();
        };
    }

    Opened open() {
        if (kind == Kind.MEMORY) {
            return new Opened(new MemoryStore(), () -> {});
        }
        String url =
                file.map(path -> "file:" + path.toAbsolutePath().normalize()).orElse("mem:" + UUID.randomUUID());
        JdbcConnectionPool connections = JdbcConnectionPool.create("jdbc:h2:" + url + ";TRACE_LEVEL_FILE=0", "sa", "");
        return new Opened(JdbcStore.open(connections, SchemaMode.MIGRATE), connections::dispose);
    }

    /**
     * An open store.
     *
     * @param store the store
     * @param end what closes it
     */
    record Opened(Store store, Runnable end) implements AutoCloseable {
        /** A log is compared with what it made of an empty store. */
        boolean isEmpty() {
            RecordPage first = new RecordPage(RecordKind.INCIDENT, Optional.empty(), 1);
            return store.records()
                    .page(TenantId.DEFAULT, first, Visibility.all())
                    .isEmpty();
        }

        @Override
        public void close() {
            end.run();
        }
    }
}
