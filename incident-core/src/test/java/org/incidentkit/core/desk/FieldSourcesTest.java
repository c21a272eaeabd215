package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.core.desk.Bench.ERIK;

import java.util.List;
import java.util.Map;
import org.incidentkit.core.classification.Impact;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.classification.Urgency;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.incident.Channel;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.incident.IncidentKind;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.FieldSource;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.record.WorkEvent;
import org.junit.jupiter.api.Test;

/** Who set a field, and who may overwrite it. */
class FieldSourcesTest {
    private final Bench bench = Bench.shipped();

    private static WorkCommand<IncidentId> set(Incident incident, String field, String value) {
        return WorkCommand.of(incident.id(), WorkAction.Edit.of(Map.of(field, List.of(FactValue.Text.of(value)))));
    }

    private static FieldSource source(Incident incident, String field) {
        return incident.work().fields().get(field).source();
    }

    @Test
    void priority_follows_impact_and_urgency_until_a_person_decides_and_again_once_cleared() {
        Incident incident = bench.log(Bench.urgent());
        assertThat(incident.priority()).contains(Priority.HIGH);
        assertThat(source(incident, FieldNames.PRIORITY)).isEqualTo(new FieldSource.Derived());
        assertThat(source(incident, FieldNames.IMPACT)).isEqualTo(new FieldSource.Person());

        Incident lower = bench.done(set(incident, FieldNames.URGENCY, "LOW"), ERIK);
        assertThat(lower.priority()).contains(Priority.MODERATE);

        Incident decided = bench.done(set(incident, FieldNames.PRIORITY, "CRITICAL"), ERIK);
        assertThat(source(decided, FieldNames.PRIORITY)).isEqualTo(new FieldSource.Person());
        Incident kept = bench.done(set(incident, FieldNames.IMPACT, "LOW"), ERIK);
        assertThat(kept.priority()).contains(Priority.CRITICAL);

        Incident cleared = bench.done(IncidentCommand.clear(incident.id(), FieldNames.PRIORITY), ERIK);
        assertThat(cleared.priority()).contains(Priority.PLANNING);
        assertThat(source(cleared, FieldNames.PRIORITY)).isEqualTo(new FieldSource.Derived());
    }

    @Test
    void a_person_who_confirms_a_derived_priority_keeps_it() {
        Incident incident = bench.log(Bench.urgent());

        bench.done(set(incident, FieldNames.PRIORITY, "HIGH"), ERIK);
        Incident after = bench.done(set(incident, FieldNames.URGENCY, "LOW"), ERIK);

        assertThat(after.priority()).contains(Priority.HIGH);
    }

    @Test
    void a_priority_without_impact_is_missing_not_lowest() {
        Incident incident = bench.log(Bench.report().urgency(Urgency.HIGH).build());
        assertThat(incident.priority()).isEmpty();

        Incident known = bench.done(set(incident, FieldNames.IMPACT, "HIGH"), ERIK);
        assertThat(known.priority()).contains(Priority.CRITICAL);
        Incident unknown = bench.done(IncidentCommand.clear(incident.id(), FieldNames.IMPACT), ERIK);
        assertThat(unknown.priority()).isEmpty();
        assertThat(unknown.work().fields()).doesNotContainKey(FieldNames.PRIORITY);
    }

    @Test
    void every_level_of_the_matrix_is_followed() {
        for (Impact impact : List.of(Impact.HIGH, Impact.MEDIUM, Impact.LOW)) {
            for (Urgency urgency : List.of(Urgency.HIGH, Urgency.MEDIUM, Urgency.LOW)) {
                Incident incident =
                        bench.log(Bench.report().impact(impact).urgency(urgency).build());
                assertThat(incident.priority())
                        .isEqualTo(bench.desk.configuration().current().matrix().priority(impact, urgency));
            }
        }
    }

    @Test
    void a_rule_sets_what_nobody_set_and_says_who_it_is() {
        LineRules rules = LineRules.of("vpn classify channel=API set category network/vpn");
        Bench ruled = Bench.of(builder -> builder.triage(rules));

        Incident incident = ruled.log();

        assertThat(incident.category()).hasToString("Optional[network/vpn]");
        assertThat(source(incident, FieldNames.CATEGORY))
                .isEqualTo(new FieldSource.Rule("vpn", rules.source().hash()));
    }

    @Test
    void a_rule_never_overwrites_or_clears_what_a_person_set_unless_it_says_force() {
        Bench ruled = Bench.of(builder -> builder.triage(LineRules.of(
                "soft prioritise always set urgency LOW",
                "wipe prioritise always clear impact",
                "hard assign always force group network")));
        Incident incident = ruled.log(Bench.report()
                .impact(Impact.HIGH)
                .urgency(Urgency.HIGH)
                .group(new GroupId("mail"))
                .build());

        assertThat(incident.urgency()).contains(Urgency.HIGH);
        assertThat(incident.impact()).contains(Impact.HIGH);
        assertThat(incident.group()).hasToString("Optional[network]");
        assertThat(incident.work().milestones().reassignmentCount()).isEqualTo(1);
    }

    @Test
    void what_a_rule_set_another_rule_may_overwrite_and_a_person_too() {
        Bench ruled = Bench.of(builder -> builder.triage(LineRules.of(
                "first classify always set category network",
                "second classify always set category network/vpn",
                "again assign changedFields=impact set category mail")));
        Incident incident = ruled.log();
        assertThat(incident.category()).hasToString("Optional[network/vpn]");

        Incident later = ruled.done(set(incident, FieldNames.IMPACT, "HIGH"), ERIK);
        assertThat(later.category()).hasToString("Optional[mail]");
        Incident mine = ruled.done(
                WorkCommand.of(
                        incident.id(),
                        WorkAction.Edit.of(Map.of(FieldNames.CATEGORY, List.of(FactValue.Path.of("phone"))))),
                ERIK);
        assertThat(mine.category()).hasToString("Optional[phone]");
        assertThat(ruled.done(set(incident, FieldNames.IMPACT, "LOW"), ERIK).category())
                .hasToString("Optional[phone]");
    }

    @Test
    void a_priority_that_a_rule_decided_does_not_follow_impact_and_urgency() {
        Bench ruled = Bench.of(builder -> builder.triage(LineRules.of("vip prioritise always set priority CRITICAL")));

        assertThat(ruled.log(Bench.urgent()).priority()).contains(Priority.CRITICAL);
    }

    @Test
    void rules_add_to_what_is_there_and_take_out_without_changing_the_rest() {
        Bench ruled = Bench.of(builder -> builder.triage(
                LineRules.of("more classify always add tags vpn,remote", "less follow_up always remove tags noise")));
        Incident incident = ruled.log(Bench.report()
                .putFields(FieldNames.TAGS, List.of(FactValue.Text.of("noise"), FactValue.Text.of("vpn")))
                .build());

        assertThat(incident.work().values(FieldNames.TAGS))
                .extracting(FactValue::toString)
                .containsExactly("vpn", "remote");
    }

    @Test
    void what_is_so_already_is_no_event() {
        Bench ruled = Bench.of(builder -> builder.triage(LineRules.of(
                "tag classify always add tags vpn",
                "cat classify always set category vpn",
                "no classify always remove tags x")));
        Incident incident = ruled.log();
        int before = ruled.events(incident.id(), WorkEvent.FieldChanged.class).size();

        ruled.done(IncidentCommand.note(incident.id(), "noted"), ERIK);

        assertThat(ruled.events(incident.id(), WorkEvent.FieldChanged.class)).hasSize(before);
    }

    @Test
    void groups_count_reassignments_but_not_the_first_assignment() {
        Incident incident = bench.log();
        bench.done(set(incident, FieldNames.GROUP, "mail"), ERIK);
        bench.done(set(incident, FieldNames.GROUP, "mail"), ERIK);
        assertThat(bench.read(incident.id()).work().milestones().reassignmentCount())
                .isZero();
        bench.done(set(incident, FieldNames.GROUP, "network"), ERIK);

        assertThat(bench.read(incident.id()).work().milestones().reassignmentCount())
                .isEqualTo(1);
    }

    @Test
    void what_a_report_leaves_open_is_assumed_and_a_rule_may_know_better() {
        LineRules rules = LineRules.of("k classify always set kind QUESTION", "c classify always set channel PHONE");
        Bench ruled = Bench.of(builder -> builder.triage(rules));

        Incident assumed = bench.log();
        assertThat(assumed.work().value(FieldNames.KIND)).contains("INCIDENT");
        assertThat(source(assumed, FieldNames.KIND)).isEqualTo(new FieldSource.Derived());
        assertThat(ruled.log().work().value(FieldNames.KIND)).contains("QUESTION");
        assertThat(ruled.log().work().value(FieldNames.CHANNEL)).contains("PHONE");
    }

    @Test
    void what_a_report_says_outright_stands_against_rules() {
        LineRules rules = LineRules.of("k classify always set kind QUESTION", "c classify always set channel PHONE");
        Bench ruled = Bench.of(builder -> builder.triage(rules));

        Incident said = ruled.log(
                Bench.report().kind(IncidentKind.INCIDENT).channel(Channel.API).build());
        assertThat(said.work().value(FieldNames.KIND)).contains("INCIDENT");
        assertThat(said.work().value(FieldNames.CHANNEL)).contains("API");
        assertThat(source(said, FieldNames.KIND)).isEqualTo(new FieldSource.Person());
    }
}
