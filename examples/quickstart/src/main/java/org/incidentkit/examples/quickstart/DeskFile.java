package org.incidentkit.examples.quickstart;

import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;
import org.incidentkit.core.store.Store;
import org.incidentkit.jdbc.JdbcStore;
import org.incidentkit.jdbc.SchemaMode;

/** Where this host keeps its desk: an H2 database in a file beside the program. */
final class DeskFile implements AutoCloseable {
    private final Path path;
    private final JdbcConnectionPool connections;

    private DeskFile(Path path) {
        this.path = path;
        this.connections = JdbcConnectionPool.create("jdbc:h2:file:" + path + ";TRACE_LEVEL_FILE=0", "sa", "");
    }

    static DeskFile open(Path path) {
        return new DeskFile(path.toAbsolutePath().normalize());
    }

    /** The desk's tables are made when they are missing. Numbers are drawn one by one, so that no run leaves a gap. */
    Store store() {
        return JdbcStore.builder(connections)
                .mode(SchemaMode.MIGRATE)
                .numbersAtOnce(1)
                .open();
    }

    @Override
    public void close() {
        connections.dispose();
    }

    /** The file, as seen from where the program was started. */
    @Override
    public String toString() {
        Path here = Path.of("").toAbsolutePath();
        return (path.startsWith(here) ? here.relativize(path) : path) + ".mv.db";
    }
}
