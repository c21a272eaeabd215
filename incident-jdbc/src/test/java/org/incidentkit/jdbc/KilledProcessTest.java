package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.journal.EventTypes;
import org.incidentkit.core.journal.JournalCodec;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.memory.MemoryStore;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkFold;
import org.incidentkit.core.store.Outbox;
import org.incidentkit.core.store.RecordPage;
import org.incidentkit.core.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that work on one file, one after the other, are killed in the midst of it: while the tables are made, before
 * and after a commit, between two statements of one, anywhere. Each time the store is whole, and the next goes on.
 */
class KilledProcessTest {
    private static final List<Labourer.End> ENDS = List.of(
            new Labourer.End("PreparedStatement.executeUpdate", 9, 1_000),
            new Labourer.End("Connection.commit", 52, 1_000),
            new Labourer.End("Connection.close", 30, 1_000),
            new Labourer.End("PreparedStatement.executeBatch", 8, 1_000),
            new Labourer.End("never", 1, 3));

    @TempDir
    Path folder;

    private final List<String> done = new ArrayList<>();

    @Test
    void a_store_whose_process_is_killed_anywhere_is_whole_and_the_next_process_goes_on()
            throws IOException, InterruptedException {
        assumeThat(Product.tested()).as("servers outlive the process").isEqualTo(Product.H2);
        List<Integer> lives = new ArrayList<>();
        for (Labourer.End end : ENDS) {
            List<String> said = Labourer.workUntilKilled(folder, done.size(), end);
            done.addAll(said);
            lives.add(said.size());
            Database database = Database.inFile(folder);
            inquire(JdbcStore.open(database, SchemaMode.MIGRATE));
            database.shutDown();
        }
        assertThat(lives.get(0)).as("killed while the tables were made").isZero();
        assertThat(lives.subList(1, lives.size())).as("steps of each life").allMatch(steps -> steps > 0);
    }

    private void inquire(Store store) {
        List<Work> incidents = incidents(store);
        List<Outbox.Pointer> announced = store.outbox().after(TenantId.DEFAULT, 0, 10_000);
        for (Work incident : incidents) {
            List<JournalLine> journal = store.journals().read(TenantId.DEFAULT, incident.ref(), Visibility.all());
            new JournalCodec(EventTypes.shipped()).verify(journal);
            assertThat(WorkFold.fold(journal.stream().map(JournalLine::recorded).toList()))
                    .isEqualTo(incident);
            assertThat(announced.stream()
                            .filter(pointer -> pointer.record().equals(incident.ref()))
                            .map(Outbox.Pointer::seq))
                    .containsExactlyElementsOf(
                            journal.stream().map(line -> line.envelope().seq()).toList());
        }
        List<String> story = story(store);
        assertThat(story)
                .as("everything that was answered, and of the rest all or nothing")
                .isIn(possible());

        Labour again = new Labour(new Walk(store));
        for (int step = 0; step < done.size(); step++) {
            assertThat(again.step(step)).as("asked again").isEqualTo(done.get(step));
        }
        assertThat(story(store)).as("after asking again").isEqualTo(story);
    }

    /** What a desk in memory holds after as many steps as were answered, and after one more. */
    private List<List<String>> possible() {
        MemoryStore memory = new MemoryStore();
        Labour labour = new Labour(new Walk(memory));
        for (int step = 0; step < done.size(); step++) {
            labour.step(step);
        }
        List<String> answered = story(memory);
        labour.step(done.size());
        return List.of(answered, story(memory));
    }

    /** Every incident with the kinds of its events, and when something is next to be decided. */
    private static List<String> story(Store store) {
        Stream<String> journals = incidents(store).stream()
                .sorted(Comparator.comparing(Work::number))
                .map(work -> work.title() + " " + work.status().state() + " "
                        + store.journals().read(TenantId.DEFAULT, work.ref(), Visibility.all()).stream()
                                .map(line -> line.event().getClass().getSimpleName())
                                .toList());
        return Stream.concat(journals, Stream.of(String.valueOf(store.due().nextDueAt(TenantId.DEFAULT))))
                .toList();
    }

    private static List<Work> incidents(Store store) {
        RecordPage page = new RecordPage(RecordKind.INCIDENT, Optional.empty(), RecordPage.MOST);
        return store.records().page(TenantId.DEFAULT, page, Visibility.all()).stream()
                .map(Work.class::cast)
                .toList();
    }
}
