package org.incidentkit.rules;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidentkit.core.condition.Conditions.all;
import static org.incidentkit.core.condition.Conditions.field;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.calendar.TimeRange;
import org.incidentkit.core.ci.ConfigurationItem;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.desk.StageExplanation;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.CiId;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.rules.model.HitPolicy;
import org.incidentkit.rules.model.Rule;
import org.incidentkit.rules.model.RuleFormat;
import org.junit.jupiter.api.Test;

/** What goes on around a record, asked for in every form of the language, and explained as it was seen then. */
class AroundFactsTest {
    private static final Actor ERIK = Actor.operator("erik");
    private static final CiId WEB = new CiId("web");
    private static final BusinessCalendar SUPPORT = BusinessCalendar.builder(
                    "support-se", ZoneId.of("Europe/Stockholm"))
            .hours(MONDAY, FRIDAY, TimeRange.of("08:00", "17:00"))
            .build();
    private static final RuleSet RULES = RuleSet.parse("""
            ruleSet: around
            classify:
              - block: storm
                hitPolicy: COLLECT
                rules:
                  - id: storm
                    when: { ci.openIncidents: { atLeast: 1 }, openedInHoursOf: support-se }
                    then: { addTags: [storm] }
                  - id: changed
                    when: { any: [ { ci.openChanges: { atLeast: 1 } }, { ci.changedAt: { withinLast: 2 d } } ] }
                    then: { addTags: [change] }
                  - id: night
                    when: { nowInHoursOf: { isNot: support-se } }
                    then: { addTags: [night] }
            """);

    private Instant now = Instant.parse("2026-06-18T12:00:00Z");

    private ServiceDesk desk() {
        ServiceDesk desk = ServiceDesk.builder()
                .clock(() -> now)
                .triage(RuleEngine.compile(RULES))
                .configuration(DeskConfiguration.builder().addCalendars(SUPPORT).build())
                .build();
        ConfigurationItem web =
                ConfigurationItem.builder().id(WEB).name("Web").type("server").build();
        desk.items().save(web, ERIK);
        return desk;
    }

    private static Incident log(ServiceDesk desk) {
        IncidentReport report = IncidentReport.builder()
                .caller(new PersonId("anna"))
                .title("Nere")
                .addItems(WEB)
                .build();
        return desk.incidents().log(report, ERIK);
    }

    @Test
    void every_form_says_the_same() {
        for (RuleFormat format : RuleFormat.values()) {
            assertThat(RuleSet.parse(RULES.text(format), format)).isEqualTo(RULES);
        }
        RuleSet java = RuleSet.named("around")
                .classify(
                        "storm",
                        HitPolicy.COLLECT,
                        Rule.named("storm")
                                .when(all(
                                        field("ci.openIncidents").atLeast(1),
                                        field("openedInHoursOf").is("support-se")))
                                .add("tags", "storm"))
                .build();
        assertThat(java.blocks(org.incidentkit.core.triage.Stage.CLASSIFY)
                        .get(0)
                        .rules()
                        .get(0))
                .isEqualTo(RULES.definitions().rules().findFirst().orElseThrow());
        assertThat(RULES.calendars()).containsExactly("support-se");
    }

    @Test
    void a_decision_is_explained_by_what_was_seen_then() {
        ServiceDesk desk = desk();
        Incident first = log(desk);
        Incident second = log(desk);
        assertThat(second.work().values("tags")).hasToString("[storm]");
        desk.incidents()
                .execute(IncidentCommand.resolve(first.id(), "fixed", "Restarted"), ERIK)
                .orThrow();
        now = now.plus(Duration.ofHours(12));

        StageExplanation then =
                desk.incidents().explain(second.id(), Visibility.all()).get(0);
        assertThat(then.agrees()).isTrue();
        assertThat(then.facts().values("ci.openIncidents")).hasToString("[1]");
        assertThat(then.text(Locale.ENGLISH))
                .contains(
                        "\"storm\" (storm) fired: ci.openIncidents is ≥ 1: yes, it was 1; openedInHoursOf is 'support-se'");
        assertThat(then.text(Locale.forLanguageTag("sv"))).contains("ci.openIncidents är ≥ 1: ja, värdet var 1");
        assertThat(RuleEngine.compile(RULES)
                        .whyNot("night", then.facts(), then.at())
                        .changes())
                .extracting(change -> change.field())
                .containsExactly("nowInHoursOf");
        assertThat(log(desk).work().values("tags")).hasToString("[night]");
    }

    @Test
    void dates_seen_from_today_are_explained_in_either_language() {
        RuleEngine engine =
                RuleEngine.compile(RuleSet.parse(Docs.when("{ day: { withinNext: 3 d Europe/Stockholm } }")));
        var facts = org.incidentkit.core.condition.Facts.builder()
                .day("day", java.time.LocalDate.of(2026, 6, 25))
                .build();
        var trace = engine.why(org.incidentkit.core.triage.Stage.CLASSIFY, facts, now);
        assertThat(trace.text(Locale.ENGLISH))
                .contains("day is today or at most 3 day(s) ahead (Europe/Stockholm): no, it was 2026-06-25");
        assertThat(trace.text(Locale.forLanguageTag("sv")))
                .contains("day är i dag eller högst 3 dag(ar) fram (Europe/Stockholm): nej, värdet var 2026-06-25");
        assertThat(engine.whyNot("r", facts, now).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.to()).hasToString("[2026-06-21]"));
    }

    @Test
    void a_calendar_that_nobody_has_is_refused_before_the_rules_are_in_force() {
        RuleEngine engine = RuleEngine.compile(RULES);
        assertThatThrownBy(() -> ServiceDesk.builder()
                        .triage(engine)
                        .build()
                        .incidents()
                        .log(
                                IncidentReport.builder()
                                        .caller(new PersonId("anna"))
                                        .title("x")
                                        .build(),
                                ERIK))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("no calendar 'support-se'");
    }

    @Test
    void what_is_told_from_outside_starts_no_timer() {
        String timer = Docs.block("FIRST", "- { id: r, on: { timer: { field: ci.changedAt, after: PT1H } } }");
        assertThatThrownBy(() -> RuleSet.parse(timer))
                .isInstanceOfSatisfying(
                        RuleSetException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.code())
                                .isEqualTo(List.of("wrong-type")));
    }
}
