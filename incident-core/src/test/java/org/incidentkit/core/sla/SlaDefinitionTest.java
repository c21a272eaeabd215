package org.incidentkit.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.incidentkit.core.condition.Conditions.all;
import static org.incidentkit.core.condition.Conditions.any;
import static org.incidentkit.core.condition.Conditions.field;
import static org.incidentkit.core.condition.Conditions.not;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incidentkit.core.calendar.DayEnd;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.Constant;
import org.incidentkit.core.condition.FactValue;
import org.junit.jupiter.api.Test;

class SlaDefinitionTest {
    private static SlaDefinition.Builder hours(long hours) {
        return Sla.resolution().budget(Sla.hours(hours));
    }

    private static List<String> codes(SlaDefinition.Builder builder) {
        InvalidDefinitionException refused = catchThrowableOfType(InvalidDefinitionException.class, builder::build);
        return refused.violations().stream().map(v -> v.path() + " " + v.code()).toList();
    }

    @Test
    void everything_that_is_wrong_comes_back_at_once_naming_the_values() {
        SlaDefinition.Builder builder = SlaDefinition.builder();
        builder.id(" ").target(SlaTarget.RESOLUTION).calendar(CalendarSource.always());
        builder.budget(Sla.hours(-1)).putBudgets(Priority.LOW, new Budget.WorkingDays(0));
        builder.putBudgets(Priority.HIGH, new Budget.WorkingTime(Duration.ZERO));
        builder.putBudgets(Priority.MODERATE, new Budget.Relative(0, LocalTime.NOON));
        builder.putBudgets(Priority.PLANNING, new Budget.WorkingTime(Duration.ofNanos(1)));
        builder.addThresholds(new Threshold.Percent("a", 0), new Threshold.Percent("b", 1001));
        builder.addThresholds(new Threshold.Percent("a", 50), new Threshold.Percent(" ", 50));
        builder.addThresholds(new Threshold.BeforeDue("c", Duration.ofSeconds(-1)));
        builder.addThresholds(new Threshold.AfterDue("d", Duration.ZERO));
        builder.retroactivePause(true).resetOutcome(ClockStage.PAUSED);
        assertThat(codes(builder))
                .contains(
                        "id blank",
                        "retroactivePause no-start",
                        "resetOutcome no-end",
                        "budget one-of",
                        "budget not-positive",
                        "budgets.HIGH not-positive",
                        "budgets.MODERATE not-positive",
                        "budgets.LOW not-positive",
                        "budgets.PLANNING too-fine",
                        "thresholds[0] impossible",
                        "thresholds[1] impossible",
                        "thresholds[2] duplicate",
                        "thresholds[3] blank",
                        "thresholds[4] not-positive",
                        "thresholds[5] not-positive");
        assertThat(catchThrowableOfType(InvalidDefinitionException.class, builder::build))
                .hasMessageContaining("PT-1H")
                .hasMessageContaining("1001 percent");
    }

    @Test
    void promises_of_more_than_a_century_are_refused() {
        assertThat(codes(Sla.resolution().budget(new Budget.WorkingTime(Duration.ofSeconds(Long.MAX_VALUE)))))
                .containsExactly("budget too-long");
        assertThat(codes(Sla.resolution().budget(new Budget.WorkingDays(36_526))))
                .containsExactly("budget too-long");
        assertThatCode(() -> Sla.resolution()
                        .budget(new Budget.WorkingDays(36_525))
                        .addThresholds(new Threshold.Percent("most", 1000))
                        .build())
                .doesNotThrowAnyException();
    }

    @Test
    void a_definition_without_any_budget_is_refused() {
        assertThat(codes(Sla.resolution())).containsExactly("budget one-of");
    }

    @Test
    void a_threshold_before_due_must_lie_within_every_budget_of_working_time() {
        SlaDefinition.Builder builder = Sla.byPriority(Sla.resolution());
        builder.addThresholds(new Threshold.BeforeDue("soon", Duration.ofHours(4)));
        InvalidDefinitionException refused = catchThrowableOfType(InvalidDefinitionException.class, builder::build);
        assertThat(refused.violations())
                .extracting(Violation::message)
                .containsExactly("PT4H before due is not within the budget PT4H of priority HIGH");
        assertThat(codes(hours(8).addThresholds(new Threshold.BeforeDue("soon", Duration.ofHours(8)))))
                .containsExactly("thresholds[0] impossible");
    }

    @Test
    void conditions_may_not_depend_on_the_present_instant() {
        Condition now = field("openedAt").longerAgo(Duration.ofHours(1));
        assertThat(codes(hours(8).start(now))).containsExactly("start uses-now");
        assertThat(codes(hours(8).stop(any(now, SlaConditions.resolved())))).containsExactly("stop uses-now");
    }

    @Test
    void a_clock_that_could_never_attach_is_refused() {
        assertThat(codes(hours(8).start(field("phase").is("done")))).containsExactly("start never-attaches");
        assertThat(codes(hours(8).start(field("vip").is(true)).stop(field("vip").exists())))
                .containsExactly("start never-attaches");
        assertThat(codes(hours(8).start(Constant.NEVER))).contains("start never-attaches");
        assertThat(codes(hours(8).start(all(
                        field("priority").is("HIGH"), field("priority").is("LOW")))))
                .containsExactly("start never-attaches");
        assertThat(codes(hours(8).start(SlaConditions.canceled()))).containsExactly("start never-attaches");
    }

    @Test
    void a_clock_that_would_always_be_paused_is_refused() {
        assertThat(codes(hours(8).start(SlaConditions.waiting()))).containsExactly("pause always-paused");
        assertThat(codes(hours(8).pause(not(field("vip").is(true)))
                        .start(field("vip").missing())))
                .containsExactly("pause always-paused");
    }

    @Test
    void a_pause_that_always_stops_and_a_reset_that_never_starts_are_refused() {
        assertThat(codes(hours(8).pause(field("phase").is("DONE"))
                        .stop(field("phase").in("DONE", "TERMINAL"))))
                .contains("pause never-pauses");
        assertThat(codes(
                        hours(8).start(field("vip").is(true)).reset(field("vip").missing())))
                .containsExactly("reset never-resets");
    }

    @Test
    void what_cannot_be_proven_is_allowed() {
        assertThatCode(() -> hours(8).start(field("title").anyWord("vpn"))
                        .stop(field("title").anyWord("vpn", "wifi"))
                        .build())
                .doesNotThrowAnyException();
        assertThatCode(() -> hours(8).start(
                                all(field("tag").is("a"), field("tag").is("b")))
                        .build())
                .as("a fact of the host's may have several values")
                .doesNotThrowAnyException();
        assertThat(codes(hours(8).start(field("title").anyWord("vpn"))
                        .stop(field("title").anyWord("vpn"))))
                .as("the same test is the same, whatever it asks")
                .containsExactly("start never-attaches");
    }

    @Test
    void a_start_that_excludes_every_pause_is_remarked() {
        SlaDefinition definition = hours(8).start(field("phase").is("ACTIVE")).build();
        assertThat(definition.remarks()).extracting(Violation::code).containsExactly("start-excludes-pause");
        assertThat(hours(8).build().remarks()).isEmpty();
    }

    @Test
    void the_defaults_follow_the_target() {
        SlaDefinition response = Sla.definition("r", SlaTarget.FIRST_RESPONSE)
                .budget(Sla.hours(1))
                .build();
        assertThat(response.pause()).isEqualTo(Constant.NEVER);
        assertThat(response.stop()).isEqualTo(SlaConditions.responded());
        assertThat(hours(8).build().pause()).isEqualTo(SlaConditions.waiting());
        assertThat(hours(8).build().reset()).isEqualTo(Constant.NEVER);
        assertThat(hours(8).build().reopen()).isEqualTo(ReopenPolicy.GO_ON);
        assertThat(hours(8).build().kind()).isEqualTo(SlaKind.SLA);
    }

    @Test
    void the_content_hash_tells_every_attribute_apart() {
        List<UnaryOperator<SlaDefinition.Builder>> changes = List.of(
                b -> b.budget(Sla.hours(8)),
                b -> b.budget(Sla.hours(9)),
                b -> b.budget(new Budget.WorkingDays(1)),
                b -> b.budget(new Budget.WorkingDays(1, DayEnd.KEEP_TIME)),
                b -> b.budget(new Budget.Relative(1, LocalTime.NOON)),
                b -> b.putBudgets(Priority.LOW, Sla.hours(8)),
                b -> b.putBudgets(Priority.HIGH, Sla.hours(8)),
                b -> b.budget(Sla.hours(8)).kind(SlaKind.OLA),
                b -> b.budget(Sla.hours(8)).zone(ZoneSource.ofService()),
                b -> b.budget(Sla.hours(8)).zone(ZoneSource.of(ZoneId.of("UTC"))),
                b -> b.budget(Sla.hours(8)).start(field("n").is("1")),
                b -> b.budget(Sla.hours(8)).start(field("n").is(1)),
                b -> b.budget(Sla.hours(8)).start(field("n").in("1", "2")),
                b -> b.budget(Sla.hours(8)).start(field("n").in("1, 2")),
                b -> b.budget(Sla.hours(8)).start(field("n").atLeast(1)),
                b -> b.budget(Sla.hours(8)).start(field("n").atLeast(FactValue.Text.of("1"))),
                b -> b.budget(Sla.hours(8)).start(field("n").atMost(1)),
                b -> b.budget(Sla.hours(8)).start(field("n").atMost(FactValue.Text.of("1"))),
                b -> b.budget(Sla.hours(8)).start(any(field("n").is("1"))),
                b -> b.budget(Sla.hours(8)).start(any(field("n").is("2"))),
                b -> b.budget(Sla.hours(8)).start(field("n").withinCidr("10.0.0.0/8", "10.1.0.0/16")),
                b -> b.budget(Sla.hours(8)).start(field("n").withinCidr("10.0.0.0/8, 10.1.0.0/16")),
                b -> b.budget(Sla.hours(8)).start(field("n").under("a", "b")),
                b -> b.budget(Sla.hours(8)).start(field("n").under("a, b")),
                b -> b.budget(Sla.hours(8)).start(all(field("n").is("1"))),
                b -> b.budget(Sla.hours(8)).start(field("n").anyWord("a", "b")),
                b -> b.budget(Sla.hours(8)).start(field("n").anyWord("a, b")),
                b -> b.budget(Sla.hours(8)).pause(field("n").is("1")),
                b -> b.budget(Sla.hours(8)).resume(field("n").is("1")),
                b -> b.budget(Sla.hours(8)).stop(field("n").is("1")),
                b -> b.budget(Sla.hours(8)).reset(field("n").is("1")),
                b -> b.budget(Sla.hours(8)).cancel(field("n").is("1")),
                b -> b.budget(Sla.hours(8)).resetOutcome(ClockStage.CANCELLED),
                b -> b.budget(Sla.hours(8)).reopen(ReopenPolicy.NEW_CYCLE),
                b -> b.budget(Sla.hours(8)).retroactiveStart("openedAt"),
                b -> b.budget(Sla.hours(8)).retroactiveStart("openedAt").retroactivePause(true),
                b -> b.budget(Sla.hours(8)).addThresholds(new Threshold.Percent("a", 50)),
                b -> b.budget(Sla.hours(8)).addThresholds(new Threshold.AfterDue("a", Duration.ofMinutes(50))));
        Set<String> hashes = new HashSet<>();
        changes.forEach(
                change -> hashes.add(change.apply(Sla.resolution()).build().contentHash()));
        assertThat(hashes).hasSize(changes.size()).allMatch(hash -> hash.length() == 64);
        assertThat(hours(8).build().contentHash()).isIn(hashes);
        assertThat(Stream.of("x", "y")
                        .map(id -> Sla.definition(id, SlaTarget.RESOLUTION)
                                .budget(Sla.hours(8))
                                .build()
                                .contentHash()))
                .doesNotContainAnyElementsOf(hashes)
                .doesNotHaveDuplicates();
    }

    @Test
    void what_is_just_possible_is_allowed() {
        assertThatCode(() -> hours(8).retroactiveStart("openedAt")
                        .retroactivePause(true)
                        .addThresholds(new Threshold.Percent("a", 1), new Threshold.Percent("b", 1000))
                        .addThresholds(
                                new Threshold.BeforeDue("c", Duration.ofHours(8).minusNanos(1000)))
                        .build())
                .doesNotThrowAnyException();
        assertThatCode(() -> Sla.resolution()
                        .budget(new Budget.WorkingTime(Duration.ofDays(36_525)))
                        .build())
                .doesNotThrowAnyException();
        assertThat(codes(hours(8).retroactiveStart(" "))).containsExactly("retroactiveStart blank");
    }

    @Test
    void conditions_too_large_to_look_through_are_left_alone() {
        Condition[] many =
                IntStream.range(0, 300).mapToObj(i -> field("phase").is("DONE")).toArray(Condition[]::new);
        assertThatCode(() -> hours(8).start(all(many)).build()).doesNotThrowAnyException();
        Condition[] facts =
                IntStream.range(0, 40).mapToObj(i -> field("fact" + i).is("x")).toArray(Condition[]::new);
        assertThatCode(() -> hours(8).start(all(facts)).stop(any(facts)).build())
                .doesNotThrowAnyException();
        String[] values = IntStream.range(0, 30).mapToObj(i -> "v" + i).toArray(String[]::new);
        assertThatCode(() -> hours(8).start(field("tag").in(values))
                        .stop(field("tag").in(values))
                        .build())
                .doesNotThrowAnyException();
        assertThat(codes(hours(8).start(field("priority").in(values))
                        .stop(field("priority").in(values))))
                .containsExactly("start never-attaches");
    }
}
