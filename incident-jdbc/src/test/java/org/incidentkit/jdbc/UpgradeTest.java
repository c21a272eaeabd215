package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
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
import org.junit.jupiter.api.Test;

/**
 * A database as a desk on the first schema left it, kept as the script that SCRIPT NOSETTINGS gives: whatever the schema becomes, this one is brought
 * to it and holds what it held. Never edit the script; a later schema gets one beside it.
 */
class UpgradeTest {
    private static final String FIRST = "/org/incidentkit/jdbc/database-of-h2-V001.sql";

    private final Database database = Database.inMemory();

    @Test
    void a_database_of_the_first_schema_is_brought_to_this_one_and_works_on() throws IOException {
        database.execute(script());
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

    private static String script() throws IOException {
        try (InputStream in = UpgradeTest.class.getResourceAsStream(FIRST)) {
            return new String(Objects.requireNonNull(in, FIRST).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
