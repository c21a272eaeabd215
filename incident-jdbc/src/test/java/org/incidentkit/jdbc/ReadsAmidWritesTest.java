package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.journal.SnapshotCodec;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.store.RecordPage;
import org.incidentkit.core.store.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A record and its words are read by two statements on some databases: what is written between them harms neither. */
class ReadsAmidWritesTest {
    /** More than any read takes. */
    private static final int STATEMENTS = 4;

    private final Database database = Database.fresh();
    private final Walk walk =
            new Walk(JdbcStore.builder(database).mode(SchemaMode.MIGRATE).open());
    private final IncidentId id = walk.log("VPN is down").id();

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void a_record_that_is_written_while_it_is_read_has_all_its_words() {
        RecordRef ref = new RecordRef(RecordKind.INCIDENT, id.value());
        Visibility all = Visibility.all();
        hasAllItsWords(
                records -> records.find(TenantId.DEFAULT, ref, all).stream().toList());
        hasAllItsWords(records -> records.each(TenantId.DEFAULT, List.of(ref), all).stream()
                .map(Records.Standing::snapshot)
                .toList());
        hasAllItsWords(records ->
                records.page(TenantId.DEFAULT, new RecordPage(RecordKind.INCIDENT, Optional.empty(), 10), all));
        String number = walk.desk.incidents().find(id, all).orElseThrow().number();
        hasAllItsWords(records -> List.copyOf(records.byNumber(TenantId.DEFAULT, RecordKind.INCIDENT, number, all)
                .map(List::of)
                .orElse(List.of())));
    }

    /** Notes something before the first statement of a read, then, in another, before the second, and so on. */
    private void hasAllItsWords(Function<Records, List<? extends Snapshot>> read) {
        for (int nth = 1; nth <= STATEMENTS; nth++) {
            Noting noting = new Noting();
            Records records = JdbcStore.open(database.watchedBy(noting), SchemaMode.VALIDATE)
                    .records();
            noting.left = nth;
            List<? extends Snapshot> found = read.apply(records);
            noting.left = 0;
            assertThat(found).as("found").hasSize(1);
            assertThat(new SnapshotCodec().texts(found.get(0)))
                    .as("words, noting before statement " + nth)
                    .isNotEmpty()
                    .allMatch(text -> text.content().isPresent());
        }
    }

    /** Notes something before the so-manieth statement from now. */
    private final class Noting implements Wrapped.Watch {
        private int left;

        @Override
        public void before(String call) {
            if (call.contains("Statement.execute") && left > 0 && --left == 0) {
                walk.desk
                        .incidents()
                        .execute(IncidentCommand.note(id, "Looked at the cables"), Walk.ERIK)
                        .orThrow();
            }
        }
    }
}
