package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.core.desk.Bench.ERIK;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.condition.Conditions;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.incidentkit.core.field.PersonalUse;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.journal.EventTypes;
import org.incidentkit.core.journal.JournalCodec;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.journal.SnapshotCodec;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.record.WorkFold;
import org.junit.jupiter.api.Test;

/** Free and personal values of fields, and what a finding quotes, are texts: they can be erased, and the chain holds. */
class KeptApartTest {
    private static final PersonalUse BADGE = new PersonalUse("to open the door", Period.ofYears(1));
    private static final List<FieldDefinition> FIELDS = List.of(
            FieldDefinition.of("story", FieldType.MEMO),
            FieldDefinition.of("born", FieldType.DATE).personal(BADGE),
            FieldDefinition.of("badges", FieldType.TEXT).personal(BADGE).multiple(),
            FieldDefinition.of("site", FieldType.TEXT));
    private static final List<String> PRIVATE = List.of("I fell", "1980-02-03", "B-17", "B-18");

    private final Bench bench = Bench.of(builder -> builder.configuration(
                    Bench.configuration(desk -> desk.addAllFields(FIELDS)))
            .triage(LineRules.of("door classify badges=B-17 set site Kista", "ouch follow_up story=Boom throw")));

    private Incident reported() {
        return bench.log(Bench.report()
                .field("story", FactValue.Text.of("I fell"))
                .field("born", new FactValue.Day(LocalDate.of(1980, 2, 3)))
                .field("badges", FactValue.Text.of("B-17"), FactValue.Text.of("B-18"))
                .build());
    }

    private void eraseAll(Incident incident) {
        int last = bench.read(incident.id()).work().texts();
        IntStream.rangeClosed(1, last)
                .forEach(text -> bench.store
                        .journals()
                        .erase(TenantId.DEFAULT, incident.id().ref(), text));
    }

    @Test
    void private_values_are_there_for_readers_and_rules_and_not_in_what_is_chained() {
        Incident incident = bench.read(reported().id());

        assertThat(incident.work().value("story")).contains("I fell");
        assertThat(incident.work().values("born")).containsExactly(new FactValue.Day(LocalDate.of(1980, 2, 3)));
        assertThat(incident.work().values("badges")).hasToString("[B-17, B-18]");
        assertThat(incident.work().value("site")).as("a rule saw the badge").contains("Kista");
        assertThat(bench.journal(incident.id()))
                .extracting(line -> line.stored().payload())
                .allSatisfy(payload -> assertThat(payload).doesNotContain(PRIVATE))
                .anySatisfy(payload -> assertThat(payload).contains("Kista"));
        assertThat(new SnapshotCodec().write(incident.work()).canonical()).doesNotContain(PRIVATE);
        assertThat(WorkFold.fold(bench.journal(incident.id()).stream()
                        .map(JournalLine::recorded)
                        .toList()))
                .isEqualTo(incident.work());
    }

    @Test
    void erased_values_are_gone_everywhere_and_the_chain_still_verifies() {
        Incident incident = reported();
        eraseAll(incident);

        Incident erased = bench.read(incident.id());
        assertThat(erased.work().toString()).doesNotContain(PRIVATE);
        assertThat(erased.work().values("story")).isEmpty();
        assertThat(erased.work().fields()).as("that there was a value").containsKeys("story", "born", "badges");
        List<JournalLine> lines = bench.journal(incident.id());
        assertThat(lines.toString()).doesNotContain(PRIVATE);
        new JournalCodec(EventTypes.shipped()).verify(lines);
        assertThat(WorkFold.fold(lines.stream().map(JournalLine::recorded).toList()))
                .isEqualTo(erased.work());
    }

    @Test
    void a_private_value_is_changed_set_again_and_cleared_without_being_told() {
        Incident incident = reported();
        bench.done(set(incident, "I fell"), ERIK);
        assertThat(bench.events(incident.id(), WorkEvent.FieldChanged.class))
                .as("nothing changed")
                .filteredOn(changed -> changed.field().equals("story"))
                .hasSize(1);
        eraseAll(incident);
        assertThat(bench.done(set(incident, "She slipped"), ERIK).work().value("story"))
                .contains("She slipped");
        Incident cleared = bench.done(IncidentCommand.clear(incident.id(), "story"), ERIK);

        assertThat(cleared.work().fields()).doesNotContainKey("story");
        assertThat(bench.journal(incident.id()))
                .extracting(line -> line.stored().payload())
                .allSatisfy(payload -> assertThat(payload).doesNotContain("I fell", "She slipped"));
        bench.done(IncidentCommand.note(incident.id(), "the next text has a number of its own"), ERIK);
        assertThat(bench.read(incident.id()).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.text()).hasToString("the next text has a number of its own"));
    }

    private static WorkCommand<IncidentId> set(Incident incident, String story) {
        return WorkCommand.of(incident.id(), WorkAction.Edit.of(Map.of("story", List.of(FactValue.Text.of(story)))));
    }

    @Test
    void what_decided_a_rule_and_what_an_engine_said_leave_no_private_word_in_the_chain() {
        Incident incident = reported();
        bench.done(set(incident, "Boom"), ERIK);

        List<WorkEvent.Triaged> triaged = bench.events(incident.id(), WorkEvent.Triaged.class);
        assertThat(triaged.get(0).fired().get(0).decisive()).isEqualTo(Map.of("badges", "[words]"));
        assertThat(triaged.get(triaged.size() - 1).findings())
                .singleElement()
                .satisfies(found -> assertThat(found.sentence())
                        .hasToString("java.lang.IllegalStateException: rule ouch is broken"));
        assertThat(bench.journal(incident.id()))
                .extracting(line -> line.stored().payload())
                .allSatisfy(payload -> assertThat(payload).doesNotContain("is broken", "B-17"));
        eraseAll(incident);
        assertThat(bench.desk.incidents().timeline(incident.id(), Visibility.all()))
                .extracting(Recorded::toString)
                .allSatisfy(told -> assertThat(told).doesNotContain("is broken"));
    }

    @Test
    void a_queue_cannot_be_asked_for_what_may_be_erased() {
        for (String field : List.of("story", "badges")) {
            assertThat(Bench.faults(
                            bench.desk.queues().filter(Conditions.field(field).is("B-17"))))
                    .isNotEmpty();
        }
        bench.desk.queues().filter(Conditions.field("site").is("Kista")).orThrow();
    }
}
