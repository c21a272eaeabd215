package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.incidentkit.core.common.StaleVersionException;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.imports.HistoricChange;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.incident.IncidentIntent;
import org.incidentkit.core.journal.EventTypes;
import org.incidentkit.core.journal.JournalCodec;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.Entry;
import org.incidentkit.core.record.EntryAudience;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.MoveInput;
import org.incidentkit.core.record.TaskState;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.record.WorkFold;

/** Whatever is done to incidents, sensible or not: each is exactly what its journal tells. */
class IncidentReplayProperties {
    private static final JournalCodec CODEC = new JournalCodec(EventTypes.shipped());
    private static final List<Actor> ACTORS = List.of(Bench.ERIK, Bench.ANNA, Bench.STRANGER, Bench.BOTH);
    private static final List<String> LEVELS = List.of("HIGH", "MEDIUM", "LOW", "HIGHEST", "none");

    /** One thing somebody does: what, to which incident, by whom, and how. */
    record Step(int what, int incident, int actor, int how) {}

    /** A desk, the incidents on it, and what became of every step. */
    static final class Play {
        final Bench bench = Bench.of(builder -> builder.configuration(Bench.promising())
                .triage(LineRules.of(
                        "route assign priority=HIGH set group network",
                        "tag classify trigger=ON_UPDATE add tags touched",
                        "todo follow_up state=IN_PROGRESS task check the cable",
                        "odd prioritise urgency=LOW set impact ENORMOUS",
                        "bad follow_up state=RESOLVED throw")));
        final List<IncidentId> incidents = new ArrayList<>();

        Play(List<Step> steps) {
            incidents.add(bench.log(Bench.urgent()).id());
            incidents.add(bench.log().id());
            steps.forEach(this::play);
        }

        private void play(Step step) {
            IncidentId id = incidents.get(step.incident() % incidents.size());
            Actor actor = ACTORS.get(step.actor());
            switch (step.what()) {
                case 0 -> bench.pass(Duration.ofMinutes(7L * step.how() * step.how()));
                case 1 -> bench.runDue();
                case 2 -> incidents.add(bench.log(Bench.urgent()).id());
                case 3 -> bench.desk.imports().apply(id, line(step), bench.now.minusSeconds(step.how()));
                case 4 -> bench.desk.imports().correct(id, state(step), bench.now);
                case 5 -> stale(id, step, actor);
                default -> bench.run(command(id, step), actor);
            }
        }

        private void stale(IncidentId id, Step step, Actor actor) {
            try {
                bench.run(
                        edit(id, step)
                                .basedOn(new Version(Math.min(
                                        1 + step.how() % 5,
                                        bench.read(id).version().value()))),
                        actor);
            } catch (StaleVersionException told) {
                assertThat(told.records()).containsExactly(id.ref().toString());
            }
        }

        private static String state(Step step) {
            return List.of("NEW", "IN_PROGRESS", "ON_HOLD", "RESOLVED", "CLOSED", "CANCELED", "?")
                    .get(step.how() % 7);
        }

        private static HistoricChange line(Step step) {
            return HistoricChange.builder()
                    .state(state(step))
                    .putFields(FieldNames.GROUP, List.of(FactValue.Text.of("group" + step.how() % 3)))
                    .build();
        }

        private WorkCommand<IncidentId> command(IncidentId id, Step step) {
            int how = step.how();
            return switch (step.what()) {
                case 6, 7, 8, 9 -> move(id, how);
                case 10 -> IncidentCommand.hold(id, HoldReason.values()[how % 5], how % 2 == 0 ? "why" : " ");
                case 11 -> IncidentCommand.holdUntil(id, bench.now.plus(Duration.ofHours(how)), "then");
                case 12 -> IncidentCommand.reply(id, how % 7 == 0 ? "" : "reply " + how);
                case 13 -> IncidentCommand.note(id, "note " + how);
                case 14 ->
                    WorkCommand.of(id, new WorkAction.AddEntry(EntryAudience.PUBLIC, "worked", List.of(), how - 15));
                case 15 -> WorkCommand.of(id, new WorkAction.AddTask("task " + how, Optional.empty(), how % 2 == 0));
                case 16, 17 -> WorkCommand.of(id, new WorkAction.MoveTask(1 + how % 3, TaskState.values()[how % 4]));
                case 18 -> IncidentCommand.link(id, link(how));
                case 19 -> WorkCommand.of(id, new WorkAction.RemoveLink(link(how)));
                case 20 ->
                    IncidentCommand.clear(
                            id,
                            List.of(FieldNames.PRIORITY, FieldNames.IMPACT, "no-such")
                                    .get(how % 3));
                case 21 ->
                    WorkCommand.of(
                            id,
                            new WorkAction.Edit(
                                    Map.of(), Set.of(), Optional.of("title " + how), Optional.of("more " + how)));
                default -> edit(id, step);
            };
        }

        private static WorkCommand<IncidentId> move(IncidentId id, int how) {
            IncidentIntent intent = IncidentIntent.values()[how % 8];
            MoveInput full = MoveInput.builder()
                    .reason("reason " + how)
                    .code("code")
                    .note("note " + how)
                    .holdReason(HoldReason.AWAITING_CALLER)
                    .build();
            return WorkCommand.move(id, intent, how % 5 == 0 ? MoveInput.none() : full);
        }

        private Link link(int how) {
            return new Link(
                    LinkType.RELATES_TO, incidents.get(how % incidents.size()).ref());
        }

        private static WorkCommand<IncidentId> edit(IncidentId id, Step step) {
            String field = List.of(FieldNames.IMPACT, FieldNames.URGENCY, FieldNames.PRIORITY)
                    .get(step.how() % 3);
            FactValue value = FactValue.Text.of(LEVELS.get(step.how() % LEVELS.size()));
            return WorkCommand.of(id, WorkAction.Edit.of(Map.of(field, List.of(value))));
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 23),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(2, 1), Tuple.of(1, 2), Tuple.of(1, 3)),
                        Arbitraries.integers().between(0, 30))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(45);
    }

    @Property(tries = 60)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void replaying_an_incidents_journal_gives_its_snapshot(@ForAll("steps") List<Step> steps) {
        Play play = new Play(steps);

        for (IncidentId id : play.incidents) {
            Work snapshot = play.bench.read(id).work();
            List<JournalLine> lines = play.bench.journal(id);
            assertThat(WorkFold.fold(lines.stream().map(JournalLine::recorded).toList()))
                    .isEqualTo(snapshot);
            assertThat(snapshot.version().value()).isEqualTo(lines.size());
            CODEC.verify(lines);
            Statistics.label("phase")
                    .collect(snapshot.status().phase())
                    .coverage(coverage -> Stream.of(Phase.values())
                            .forEach(phase -> coverage.check(phase).percentage(share -> share > 1)));
        }
    }

    @Property(tries = 15)
    void every_version_it_ever_had_is_the_fold_of_a_beginning_of_it(@ForAll("steps") List<Step> steps) {
        Play play = new Play(steps);
        IncidentId id = play.incidents.get(0);
        Incident before = play.bench.read(id);

        play.bench.done(IncidentCommand.reply(id, "one more"), Bench.ERIK);

        List<JournalLine> lines = play.bench.journal(id);
        assertThat(WorkFold.fold(lines.stream()
                        .limit(before.version().value())
                        .map(JournalLine::recorded)
                        .toList()))
                .isEqualTo(before.work());
    }

    @Property(tries = 15)
    void what_is_read_back_from_stored_text_is_what_happened(@ForAll("steps") List<Step> steps) {
        Play play = new Play(steps);

        for (JournalLine line : play.bench.journal(play.incidents.get(0))) {
            JournalLine read = CODEC.read(line.envelope(), line.stored(), line.texts(), line.seal());
            assertThat(read).isEqualTo(line);
        }
    }

    @Property(tries = 15)
    void erasing_every_text_leaves_the_chain_whole_and_no_word_behind(@ForAll("steps") List<Step> steps) {
        Play play = new Play(steps);
        IncidentId id = play.incidents.get(0);
        Work before = play.bench.read(id).work();
        Stream.iterate(1, number -> number + 1)
                .limit(before.texts())
                .forEach(number -> play.bench.store.journals().erase(before.tenant(), before.ref(), number));

        Work after = play.bench.read(id).work();
        List<JournalLine> lines = play.bench.journal(id);
        CODEC.verify(lines);
        assertThat(WorkFold.fold(lines.stream().map(JournalLine::recorded).toList()))
                .isEqualTo(after);
        assertThat(after.title()).hasToString(Text.ERASED);
        assertThat(lines.toString() + after)
                .doesNotContain("VPN is down", "reply ", "reason ", "note ", "title ", "more ", "check the cable");
    }

    @Property(tries = 15)
    void numbers_within_a_record_follow_each_other_and_clocks_leave_nothing_due(@ForAll("steps") List<Step> steps) {
        Play play = new Play(steps);
        play.bench.runDue();

        for (IncidentId id : play.incidents) {
            Work work = play.bench.read(id).work();
            for (int i = 0; i < work.entries().size(); i++) {
                assertThat(work.entries().get(i).number()).isEqualTo(i + 1);
            }
            for (int i = 0; i < work.tasks().size(); i++) {
                assertThat(work.tasks().get(i).number()).isEqualTo(i + 1);
            }
            assertThat(work.entries().stream().mapToInt(Entry::minutes).sum()).isNotNegative();
            assertThat(work.links()).doesNotHaveDuplicates();
        }
        assertThat(play.bench.desk.work().nextDueAt(play.bench.desk.tenant()).filter(at -> !at.isAfter(play.bench.now)))
                .as("nothing is left that is due")
                .isEmpty();
        assertThat(play.incidents)
                .filteredOn(id -> play.bench
                        .desk
                        .incidents()
                        .find(id, new Visibility.Own(Bench.ANNA.person()))
                        .isEmpty())
                .isEmpty();
    }
}
