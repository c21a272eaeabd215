package org.incidentkit.examples.hosttx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.DirectoryResourceAccessor;
import org.incidentkit.jdbc.Dialect;
import org.incidentkit.jdbc.JdbcStore;

/**
 * The host's own schema and the desk's, both applied by the host's Liquibase. The desk's is a change set made of the
 * script that {@link JdbcStore#schema(Dialect, String, String)} exports; for Flyway the same text is a file such as
 * {@code V2__incident_desk.sql}.
 */
final class Migration {
    private static final String ORDERS = """
            --liquibase formatted sql
            --changeset shop:1
            CREATE TABLE orders (id INTEGER PRIMARY KEY, what VARCHAR(100) NOT NULL);
            """;
    private static final String DESK = """
            --liquibase formatted sql
            --changeset desk:1 splitStatements:true stripComments:true
            """;

    private final DataSource source;

    Migration(DataSource source) {
        this.source = source;
    }

    void apply(Path folder) throws IOException, SQLException, LiquibaseException {
        Files.writeString(folder.resolve("orders.sql"), ORDERS);
        Files.writeString(folder.resolve("desk.sql"), DESK + JdbcStore.schema(Dialect.H2, Shop.PREFIX, Shop.SCHEMA));
        try (Connection connection = source.getConnection()) {
            var files = new DirectoryResourceAccessor(folder);
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            for (String file : new String[] {"orders.sql", "desk.sql"}) {
                new Liquibase(file, files, database).update("");
            }
        }
    }
}
