package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.core.desk.Bench.ERIK;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.ci.ConfigurationItem;
import org.incidentkit.core.ci.Criticality;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.person.Person;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.CiId;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.Found;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.triage.FiredRule;
import org.incidentkit.core.triage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stage loop with a real engine: order, triggers, trouble, and what outside the record it is told. */
class TriageTest {
    private static Bench ruled(String... rules) {
        return Bench.of(builder -> builder.triage(LineRules.of(rules))
                .configuration(Bench.configuration(
                        desk -> desk.addFields(FieldDefinition.of("affectedUsers", FieldType.INTEGER)))));
    }

    private static List<Found> findings(Bench bench, Incident incident) {
        return bench.events(incident.id(), WorkEvent.Triaged.class).stream()
                .flatMap(triaged -> triaged.findings().stream())
                .toList();
    }

    @Test
    void a_later_stage_sees_what_earlier_ones_set_and_what_followed_from_it() {
        Bench bench = ruled(
                "e follow_up group=network set supplier telco",
                "d assign priority=CRITICAL set group network",
                "c prioritise category=network/vpn set urgency HIGH",
                "b prioritise category=network/vpn set impact HIGH",
                "a classify channel=API set category network/vpn");

        Incident incident = bench.log();

        assertThat(incident.group()).hasToString("Optional[network]");
        assertThat(incident.work().value(FieldNames.SUPPLIER)).contains("telco");
        assertThat(bench.events(incident.id(), WorkEvent.Triaged.class))
                .extracting(WorkEvent.Triaged::stage)
                .containsExactly(Stage.values());
    }

    @Test
    void an_earlier_stage_does_not_see_what_later_ones_set() {
        Bench bench = ruled(
                "late assign always set group network",
                "early classify group=network set category network",
                "same assign group=network set supplier telco");

        Incident incident = bench.log();

        assertThat(incident.category()).isEmpty();
        assertThat(incident.work().value(FieldNames.SUPPLIER)).isEmpty();
    }

    @Test
    void promises_are_known_when_the_follow_up_is_decided() {
        Bench bench = Bench.of(builder -> builder.configuration(Bench.promising())
                .triage(LineRules.of("tell follow_up priority=HIGH ask notify erik")));

        Incident incident = bench.log(Bench.urgent());

        List<String> order = bench.events(incident.id()).stream()
                .map(event -> event.getClass().getSimpleName())
                .toList();
        assertThat(order.indexOf("EffectRequested")).isGreaterThan(order.lastIndexOf("ClockAttached"));
        assertThat(bench.events(incident.id(), WorkEvent.EffectRequested.class))
                .containsExactly(new WorkEvent.EffectRequested("tell", "notify", Map.of("to", "erik")));
    }

    @Test
    void rules_are_told_what_set_them_off_and_what_changed() {
        Bench bench = ruled(
                "born classify trigger=ON_CREATE add tags born",
                "moved classify trigger=ON_UPDATE add tags moved",
                "clock classify trigger=ON_TIMER add tags clock",
                "state classify changedFields=state add tags state",
                "impact classify changedFields=impact add tags impact");
        Incident incident = bench.log();
        assertThat(incident.work().values(FieldNames.TAGS)).hasToString("[born]");

        bench.done(IncidentCommand.start(incident.id()), ERIK);
        assertThat(bench.read(incident.id()).work().values(FieldNames.TAGS)).hasToString("[born, moved, state]");
        bench.done(IncidentCommand.holdUntil(incident.id(), Bench.at("2026-06-16T09:00"), "then"), ERIK);
        bench.set("2026-06-16T09:00");
        bench.runDue();

        assertThat(bench.read(incident.id()).work().values(FieldNames.TAGS)).hasToString("[born, moved, state, clock]");
    }

    @Test
    void a_rule_can_wait_for_anything_a_record_tells_not_only_for_its_fields() {
        Bench bench = ruled(
                "held classify changedFields=holdReason add tags held",
                "phase classify changedFields=phase add tags phase",
                "answered classify changedFields=firstRespondedAt add tags answered",
                "back classify changedFields=reopenCount add tags back",
                "never classify changedFields=number add tags never");
        Incident incident = bench.log();
        bench.done(IncidentCommand.start(incident.id()), ERIK);
        assertThat(bench.read(incident.id()).work().values(FieldNames.TAGS)).hasToString("[phase, answered]");
        bench.done(IncidentCommand.hold(incident.id(), HoldReason.AWAITING_VENDOR, "them"), ERIK);
        bench.done(IncidentCommand.resolve(incident.id(), "fixed", "done"), ERIK);
        assertThat(bench.read(incident.id()).work().values(FieldNames.TAGS)).hasToString("[phase, answered, held]");
        bench.done(IncidentCommand.reopen(incident.id(), "again"), ERIK);
        assertThat(bench.read(incident.id()).work().values(FieldNames.TAGS))
                .hasToString("[phase, answered, held, back]");
    }

    @Test
    void what_fired_is_kept_with_the_rule_set_even_of_rules_that_are_only_watched() {
        LineRules rules = LineRules.of("look classify channel=API watch", "not classify channel=PHONE watch");
        Bench bench = Bench.of(builder -> builder.triage(rules));

        Incident incident = bench.log();

        // What set the decision off is kept with it, so that its facts can be had again.
        Map<String, List<FactValue>> beside = Map.of(
                "trigger", List.of(FactValue.Text.of("ON_CREATE")),
                "changedFields", List.of(FactValue.Text.of("channel"), FactValue.Text.of("kind")));
        assertThat(bench.events(incident.id(), WorkEvent.Triaged.class))
                .containsExactly(new WorkEvent.Triaged(
                        Stage.CLASSIFY,
                        rules.source().hash(),
                        List.of(new FiredRule("look", false, Map.of("channel", "API"))),
                        beside,
                        List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"throw", "late"})
    void an_engine_that_throws_is_a_finding_and_the_other_stages_go_on(String how) {
        Bench bench = ruled("bad classify always " + how, "good assign always set group network");

        Incident incident = bench.log();

        assertThat(incident.group()).hasToString("Optional[network]");
        assertThat(findings(bench, incident)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("engine-failed");
            assertThat(finding.sentence().toString()).contains("bad");
        });
        assertThat(bench.read(incident.id())).isEqualTo(incident);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set impact ENORMOUS",
                "set impact HIGHEST",
                "set afectedUsers 3",
                "set affectedUsers many",
                "set urgency HIGH,LOW",
                "set urgency",
                "force urgency NONE",
                "add urgency HIGH",
                "add unknown x",
                "remove unknown x",
                "clear unknown",
                "task  ",
                "taskof aGroupWithANameThatIsMuchLongerThanTheSixtyFourCharactersARecordKeeps do it",
                "set group aGroupWithANameThatIsMuchLongerThanTheSixtyFourCharactersARecordKeeps"
            })
    void an_effect_that_cannot_be_applied_is_a_finding_and_the_others_are_applied(String effect) {
        Bench bench = ruled("bad classify always " + effect, "good classify always add tags fine");

        Incident incident = bench.log();

        assertThat(findings(bench, incident)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("effect-not-applicable");
            assertThat(finding.sentence().toString()).contains("rule bad");
        });
        assertThat(incident.work().values(FieldNames.TAGS)).hasToString("[fine]");
        assertThat(incident.work().tasks()).isEmpty();
        assertThat(incident.group()).isEmpty();
        assertThat(bench.read(incident.id())).isEqualTo(incident);
    }

    @Test
    void a_rule_adds_its_task_once() {
        Bench bench = ruled("todo follow_up always task check the cable");
        Incident incident = bench.log();
        bench.done(IncidentCommand.note(incident.id(), "noted"), ERIK);

        assertThat(bench.read(incident.id()).work().tasks()).singleElement().satisfies(task -> {
            assertThat(task.title()).hasToString("check the cable");
            assertThat(task.mandatory()).isTrue();
        });
        assertThat(bench.events(incident.id(), WorkEvent.TaskAdded.class))
                .singleElement()
                .satisfies(added -> assertThat(added.rule()).contains("todo"));
    }

    @Test
    void a_command_that_changes_nothing_sets_nothing_off() {
        Bench bench = ruled("any classify trigger=ON_UPDATE add tags touched");
        Incident incident = bench.log(Bench.urgent());

        Incident same = bench.done(
                WorkCommand.of(
                        incident.id(),
                        WorkAction.Edit.of(Map.of(FieldNames.IMPACT, List.of(FactValue.Text.of("HIGH"))))),
                ERIK);

        assertThat(same).isEqualTo(incident);
    }

    @Test
    void rules_know_who_comes_first_and_where_the_caller_belongs() {
        Bench bench =
                ruled("vip classify caller.vip=true add tags vip", "kista classify caller.branch=Kista add tags kista");
        bench.desk
                .people()
                .save(Person.of(new PersonId("anna"), "Anna").withVip(true).withBranch("Kista"));

        Incident incident = bench.log();

        assertThat(incident.work().values(FieldNames.TAGS)).hasToString("[vip, kista]");
        assertThat(bench.events(incident.id(), WorkEvent.Triaged.class).get(0).outside())
                .containsEntry("caller.vip", List.of(new FactValue.Truth(true)))
                .containsEntry("caller.branch", List.of(FactValue.Text.of("Kista")))
                .containsOnlyKeys("caller.vip", "caller.branch", "trigger", "changedFields");
    }

    @Test
    void what_nobody_knows_of_a_caller_is_missing_not_false() {
        Bench bench = ruled("vip classify caller.vip=false add tags plain");
        assertThat(bench.log().work().values(FieldNames.TAGS)).isEmpty();

        bench.desk.people().save(Person.of(new PersonId("anna"), "Anna"));
        assertThat(bench.log().work().values(FieldNames.TAGS)).hasToString("[plain]");
    }

    @Test
    void rules_know_the_items_an_incident_is_felt_on() {
        Bench bench = ruled(
                "type classify ci.type=server add tags server",
                "crit classify ci.criticality=CRITICAL add tags critical",
                "env classify ci.environment=production add tags live",
                "svc classify ci.service=mail add tags mail",
                "ci classify ci=srv-1 add tags one");
        ConfigurationItem item = ConfigurationItem.builder()
                .id(new CiId("srv-1"))
                .name("Mail server")
                .type("server")
                .criticality(Criticality.CRITICAL)
                .environment("production")
                .service("mail")
                .build();
        bench.desk.items().save(item, ERIK);

        Incident incident = bench.log(Bench.report().addItems(new CiId("srv-1")).build());

        assertThat(incident.work().values(FieldNames.TAGS)).hasToString("[server, critical, live, mail, one]");
        assertThat(bench.store
                        .records()
                        .linksTo(bench.desk.tenant(), new RecordRef(RecordKind.CI, "srv-1"), Visibility.all()))
                .singleElement()
                .satisfies(link ->
                        assertThat(link.source()).isEqualTo(incident.id().ref()));
    }

    @Test
    void an_item_linked_later_is_known_from_then_on() {
        Bench bench = ruled("type classify ci.type=server add tags server");
        bench.desk
                .items()
                .save(
                        ConfigurationItem.builder()
                                .id(new CiId("srv-1"))
                                .name("Mail server")
                                .type("server")
                                .build(),
                        ERIK);
        Incident incident = bench.log();

        Incident linked = bench.done(
                IncidentCommand.link(incident.id(), new Link(LinkType.AFFECTS, new RecordRef(RecordKind.CI, "srv-1"))),
                ERIK);

        assertThat(linked.work().values(FieldNames.TAGS)).hasToString("[server]");
    }

    @Test
    void a_report_on_an_item_that_does_not_exist_is_refused() {
        Bench bench = Bench.shipped();

        var refusal = Bench.rejected(bench.desk
                .incidents()
                .submit(Bench.report().addItems(new CiId("nothing")).build(), ERIK));

        assertThat(refusal.code()).isEqualTo("no-such-record");
        assertThat(refusal.sentence()).contains("nothing");
    }

    @Test
    void an_item_described_anew_is_a_new_version_and_the_same_words_are_none() {
        Bench bench = Bench.shipped();
        ConfigurationItem item = ConfigurationItem.builder()
                .id(new CiId("srv-1"))
                .name("Mail server")
                .type("server")
                .build();

        assertThat(bench.desk.items().save(item, ERIK).version().value()).isEqualTo(1);
        assertThat(bench.desk.items().save(item, ERIK).version().value()).isEqualTo(1);
        ConfigurationItem moved = ConfigurationItem.builder()
                .id(new CiId("srv-1"))
                .name("Mail server")
                .type("server")
                .environment("test")
                .build();
        assertThat(bench.desk.items().save(moved, ERIK).version().value()).isEqualTo(2);
        assertThat(bench.desk.items().find(new CiId("srv-1"))).contains(moved);
        assertThat(bench.desk.items().find(new CiId("srv-2"))).isEqualTo(Optional.empty());
    }

    @Test
    void words_that_decided_stay_where_they_can_be_erased() {
        Bench bench = ruled("match classify title=VPN watch");

        Incident incident = bench.log(Bench.titled("VPN"));

        assertThat(bench.events(incident.id(), WorkEvent.Triaged.class).get(0).fired())
                .containsExactly(new FiredRule("match", false, Map.of("title", "[words]")));
    }
}
