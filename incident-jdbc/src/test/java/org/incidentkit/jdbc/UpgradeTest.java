package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.journal.EventTypes;
import org.incidentkit.core.journal.JournalCodec;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkFold;
import org.incidentkit.core.store.QueueQuery;
import org.incidentkit.core.store.RecordPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A database as a desk on the first schema left it: whatever the schema becomes, this one is brought to it and holds
 * what it held. Of H2 it is the script that SCRIPT NOSETTINGS gave; of the others it is their schema of that time, with
 * the same rows. Never edit the scripts; a later schema gets some beside them.
 */
class UpgradeTest {
    private static final String DATABASE = "/org/incidentkit/jdbc/database-of-h2-V001.sql";
    private static final String SCHEMA = "/org/incidentkit/jdbc/schema-of-%s-V001.sql";

    private final Database database = Database.fresh();

    @Test
    void a_database_of_the_first_schema_is_brought_to_this_one_and_works_on() throws IOException, SQLException {
        first();
        JdbcStore store = JdbcStore.open(database, SchemaMode.MIGRATE);
        JdbcStore.open(database, SchemaMode.VALIDATE);
        RecordPage page = new RecordPage(RecordKind.INCIDENT, Optional.empty(), 100);
        List<Work> works = store.records().page(TenantId.DEFAULT, page, Visibility.all()).stream()
                .map(Work.class::cast)
                .toList();
        assertThat(works).extracting(Work::number).containsExactly("INC-2026-000001", "INC-2026-000002");
        for (Work work : works) {
            List<JournalLine> journal = store.journals().read(TenantId.DEFAULT, work.ref(), Visibility.all());
            new JournalCodec(EventTypes.shipped()).verify(journal);
            assertThat(WorkFold.fold(journal.stream().map(JournalLine::recorded).toList()))
                    .isEqualTo(work);
        }
        assertThat(store.queues().page(TenantId.DEFAULT, QueueQuery.all(), Visibility.all()))
                .hasSize(1);
        Walk walk = new Walk(store);
        walk.wait(Duration.ofDays(1));
        Incident third = walk.log("Third");
        assertThat(third.number()).isEqualTo("INC-2026-000021");
        walk.wait(Duration.ofDays(20));
        assertThat(walk.desk.work().runDue(10)).isPositive();
    }

    private void first() throws IOException, SQLException {
        if (Product.tested() == Product.H2) {
            database.execute(script(DATABASE));
            return;
        }
        database.execute(script(SCHEMA.formatted(Product.tested().choose("h2", "postgresql", "mariadb"))));
        Database original = Database.inMemory();
        original.execute(script(DATABASE));
        try (Connection from = original.getConnection();
                Connection to = database.getConnection()) {
            for (String table : JdbcTables.ALL) {
                copy(from, to, "ik_" + table);
            }
            copy(from, to, "ik_outbox_position");
        }
    }

    /** All but what the database gives by itself. */
    private static void copy(Connection from, Connection to, String table) throws SQLException {
        try (Statement query = from.createStatement();
                ResultSet rows = query.executeQuery("SELECT * FROM " + table + " ORDER BY 1, 2")) {
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                String column = rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT);
                columns.add(column.endsWith("_rest") || column.equals("arrival") ? "" : column);
            }
            List<String> names =
                    columns.stream().filter(name -> !name.isEmpty()).toList();
            String insert = "INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES (?"
                    + ", ?".repeat(names.size() - 1) + ")";
            try (PreparedStatement statement = to.prepareStatement(insert)) {
                while (rows.next()) {
                    int index = 0;
                    for (int i = 0; i < columns.size(); i++) {
                        if (!columns.get(i).isEmpty()) {
                            statement.setObject(++index, value(rows.getObject(i + 1)));
                        }
                    }
                    statement.executeUpdate();
                }
            }
        }
    }

    private static @Nullable Object value(@Nullable Object value) {
        return value instanceof OffsetDateTime at && Product.tested() == Product.MARIADB
                ? LocalDateTime.ofInstant(at.toInstant(), ZoneOffset.UTC)
                : value;
    }

    private static String script(String name) throws IOException {
        try (InputStream in = UpgradeTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
