package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidentkit.core.desk.Bench.ANNA;
import static org.incidentkit.core.desk.Bench.ERIK;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.common.StaleVersionException;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.TaskState;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;
import org.junit.jupiter.api.Test;

/** Two people at one incident: what does not collide is done, what collides is told. */
class SemanticMergeTest {
    private final FlakyStore store = new FlakyStore();
    private final Bench bench = Bench.on(store, builder -> builder);
    private final Incident incident = bench.log();
    private final Version seen = incident.version();

    private WorkCommand<IncidentId> set(String field, String value) {
        return WorkCommand.of(incident.id(), WorkAction.Edit.of(Map.of(field, List.of(FactValue.Text.of(value)))));
    }

    private WorkCommand<IncidentId> titled(String title) {
        return WorkCommand.of(
                incident.id(), new WorkAction.Edit(Map.of(), Set.of(), Optional.of(title), Optional.empty()));
    }

    private void conflicts(WorkCommand<IncidentId> command) {
        Version before = bench.read(incident.id()).version();
        assertThatThrownBy(() -> bench.run(command.basedOn(seen), ERIK))
                .isInstanceOfSatisfying(
                        StaleVersionException.class,
                        stale -> assertThat(stale.records())
                                .containsExactly(incident.id().ref().toString()))
                .hasMessageContaining(incident.number());
        assertThat(bench.read(incident.id()).version()).isEqualTo(before);
    }

    @Test
    void edits_of_different_fields_based_on_one_version_both_succeed() {
        bench.done(set(FieldNames.IMPACT, "HIGH").basedOn(seen), ERIK);
        bench.done(set(FieldNames.URGENCY, "LOW").basedOn(seen), ERIK);
        bench.done(titled("Other words").basedOn(seen), ERIK);
        bench.done(IncidentCommand.note(incident.id(), "noted").basedOn(seen), ERIK);
        Incident after = bench.done(IncidentCommand.start(incident.id()).basedOn(seen), ERIK);

        assertThat(after.impact()).hasToString("Optional[HIGH]");
        assertThat(after.urgency()).hasToString("Optional[LOW]");
        assertThat(after.title()).isEqualTo("Other words");
        assertThat(after.entries()).hasSize(1);
        assertThat(after.state()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void edits_of_one_field_collide_even_when_they_say_the_same() {
        bench.done(set(FieldNames.IMPACT, "HIGH"), ERIK);

        conflicts(set(FieldNames.IMPACT, "LOW"));
        conflicts(set(FieldNames.IMPACT, "HIGH"));
        conflicts(IncidentCommand.clear(incident.id(), FieldNames.IMPACT));
    }

    @Test
    void a_priority_that_followed_another_edit_has_changed_too() {
        bench.done(set(FieldNames.IMPACT, "HIGH"), ERIK);
        bench.done(set(FieldNames.URGENCY, "HIGH"), ERIK);

        conflicts(set(FieldNames.PRIORITY, "LOW"));
    }

    @Test
    void titles_moves_tasks_and_links_collide_with_their_like() {
        Link link = new Link(LinkType.RELATES_TO, bench.log().id().ref());
        bench.done(IncidentCommand.link(incident.id(), link), ERIK);
        bench.done(WorkCommand.of(incident.id(), new WorkAction.AddTask("one", Optional.empty(), false)), ERIK);
        bench.done(titled("Other words"), ERIK);
        bench.done(IncidentCommand.start(incident.id()), ERIK);
        bench.done(WorkCommand.of(incident.id(), new WorkAction.MoveTask(1, TaskState.DONE)), ERIK);
        bench.done(WorkCommand.of(incident.id(), new WorkAction.RemoveLink(link)), ERIK);

        conflicts(titled("Third words"));
        conflicts(IncidentCommand.cancel(incident.id(), "none"));
        conflicts(WorkCommand.of(incident.id(), new WorkAction.MoveTask(1, TaskState.SKIPPED)));
        conflicts(WorkCommand.of(incident.id(), new WorkAction.RemoveLink(link)));
    }

    @Test
    void what_was_changed_before_the_version_seen_is_no_conflict() {
        Version later = bench.done(set(FieldNames.IMPACT, "HIGH"), ERIK).version();

        assertThat(bench.done(set(FieldNames.IMPACT, "LOW").basedOn(later), ERIK)
                        .impact())
                .hasToString("Optional[LOW]");
    }

    @Test
    void a_command_that_is_based_on_nothing_is_decided_on_what_is_there() {
        store.beforeNextCommit(() -> bench.done(set(FieldNames.IMPACT, "HIGH"), ERIK));

        Incident after = bench.done(set(FieldNames.IMPACT, "LOW"), ERIK);

        assertThat(after.impact()).hasToString("Optional[LOW]");
        assertThat(bench.read(incident.id())).isEqualTo(after);
        assertThat(after.version().value()).isEqualTo(seen.value() + 2);
    }

    @Test
    void a_conflict_that_arises_while_it_is_decided_is_found_too() {
        store.beforeNextCommit(() -> bench.done(set(FieldNames.IMPACT, "HIGH"), ERIK));

        conflictsNow(set(FieldNames.IMPACT, "LOW"));
    }

    private void conflictsNow(WorkCommand<IncidentId> command) {
        assertThatThrownBy(() -> bench.run(command.basedOn(seen), ERIK)).isInstanceOf(StaleVersionException.class);
        assertThat(bench.read(incident.id()).impact()).hasToString("Optional[HIGH]");
    }

    @Test
    void what_became_impossible_meanwhile_is_refused_on_the_fresh_state() {
        store.beforeNextCommit(() -> bench.done(IncidentCommand.cancel(incident.id(), "none"), ERIK));

        assertThat(bench.refused(IncidentCommand.start(incident.id()), ERIK).code())
                .isEqualTo("illegal-transition");
    }

    @Test
    void a_record_that_keeps_changing_is_told_in_the_end() {
        int[] others = {0};
        store.beforeEachCommit(changes -> {
            if (others[0] == 0) {
                others[0]++;
                bench.desk.incidents().execute(IncidentCommand.reply(incident.id(), "me first"), ANNA);
                others[0]--;
            }
        });

        assertThatThrownBy(() -> bench.run(IncidentCommand.note(incident.id(), "noted"), ERIK))
                .isInstanceOf(StaleVersionException.class)
                .hasMessageContaining("try again");
    }

    @Test
    void links_gate_on_their_targets_existence() {
        Link nowhere =
                new Link(LinkType.RELATES_TO, new RecordRef(incident.id().ref().kind(), "nobody"));

        assertThat(bench.refused(IncidentCommand.link(incident.id(), nowhere), ERIK)
                        .code())
                .isEqualTo("no-such-record");
        Link itself = new Link(LinkType.RELATES_TO, incident.id().ref());
        assertThat(bench.refused(IncidentCommand.link(incident.id(), itself), ERIK)
                        .code())
                .isEqualTo("link-to-itself");
        assertThat(bench.read(incident.id())).isEqualTo(incident);
    }

    @Test
    void a_link_that_is_there_stays_as_it_is() {
        Link link = new Link(LinkType.RELATES_TO, bench.log().id().ref());
        Incident linked = bench.done(IncidentCommand.link(incident.id(), link), ERIK);

        assertThat(bench.done(IncidentCommand.link(incident.id(), link), ERIK)).isEqualTo(linked);
        Incident unlinked = bench.done(WorkCommand.of(incident.id(), new WorkAction.RemoveLink(link)), ERIK);
        assertThat(unlinked.work().links()).isEmpty();
        assertThat(bench.done(WorkCommand.of(incident.id(), new WorkAction.RemoveLink(link)), ERIK))
                .isEqualTo(unlinked);
    }

    @Test
    void a_command_based_on_a_version_that_is_still_to_come_is_its_callers_fault() {
        Version next = new Version(bench.read(incident.id()).version().value() + 1);

        assertThatThrownBy(() -> bench.run(IncidentCommand.start(incident.id()).basedOn(next), ERIK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("basedOn " + next);
        assertThat(bench.read(incident.id()).state()).isEqualTo("NEW");
    }
}
