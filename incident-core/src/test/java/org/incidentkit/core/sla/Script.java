package org.incidentkit.core.sla;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.calendar.TimeRange;
import org.incidentkit.core.classification.Priority;

/** A random life of a record, in whole minutes, around the nights on which clocks are changed. */
record Script(BusinessCalendar calendar, boolean countingBetween, List<Step> steps) {
    static final Map<Priority, Duration> BUDGETS = Map.of(
            Priority.HIGH, Duration.ofMinutes(60),
            Priority.MODERATE, Duration.ofMinutes(240),
            Priority.LOW, Duration.ofMinutes(600));

    private static final List<String> NIGHTS = List.of(
            "2026-03-27T09:00 Europe/Stockholm",
            "2026-10-23T11:00 Europe/Stockholm",
            "2026-04-03T20:00 Australia/Lord_Howe",
            "2026-10-02T20:00 Australia/Lord_Howe",
            "2018-11-02T10:00 America/Sao_Paulo",
            "2018-02-16T10:00 America/Sao_Paulo",
            "2022-03-20T22:00 Asia/Tehran",
            "2022-09-20T22:00 Asia/Tehran",
            "2011-12-28T09:00 Pacific/Apia");
    private static final List<String> PHASES =
            List.of("ACTIVE", "ACTIVE", "WAITING", "WAITING", "INITIAL", "DONE", "TERMINAL");

    /** What the record is from an instant on. */
    record Step(Instant at, String phase, Priority priority) {
        boolean isDone() {
            return phase.equals("DONE") || phase.equals("TERMINAL");
        }
    }

    static Script random(Random random) {
        String[] night = NIGHTS.get(random.nextInt(NIGHTS.size())).split(" ");
        ZoneId zone = ZoneId.of(night[1]);
        Instant at = LocalDateTime.parse(night[0]).atZone(zone).toInstant().plusSeconds(60L * random.nextInt(600));
        List<Step> steps = new ArrayList<>();
        Priority priority = Priority.MODERATE;
        for (int i = 1 + random.nextInt(7); i > 0; i--) {
            if (random.nextInt(3) == 0) {
                priority = List.copyOf(BUDGETS.keySet()).get(random.nextInt(3));
            }
            steps.add(new Step(at, PHASES.get(random.nextInt(PHASES.size())), priority));
            at = at.plusSeconds(60L * random.nextInt(random.nextBoolean() ? 120 : 1500));
        }
        return new Script(calendar(random, zone), random.nextBoolean(), steps);
    }

    static BusinessCalendar calendar(Random random, ZoneId zone) {
        return switch (random.nextInt(4)) {
            case 0 -> BusinessCalendar.alwaysOpen("always", zone);
            case 1 ->
                BusinessCalendar.builder("office", zone)
                        .hours(MONDAY, FRIDAY, TimeRange.of("08:00", "12:00"), TimeRange.of("13:00", "17:00"))
                        .holiday(LocalDate.of(2026, 3, 30), "a holiday")
                        .build();
            case 2 ->
                BusinessCalendar.builder("nights", zone)
                        .hours(MONDAY, SUNDAY, TimeRange.of("22:00", "06:00"))
                        .build();
            default ->
                BusinessCalendar.builder("small hours", zone)
                        .hours(MONDAY, SUNDAY, TimeRange.of("00:00", "03:15"), TimeRange.of("09:00", "10:00"))
                        .build();
        };
    }

    Script upTo(int step) {
        return new Script(calendar, countingBetween, steps.subList(0, step));
    }

    Script counting(boolean between) {
        return new Script(calendar, between, steps);
    }

    /** Played on the engine; missing steps between leave the rest as it is. */
    Desk play() {
        Desk desk = desk();
        steps.forEach(step -> play(desk, step));
        return desk;
    }

    Desk desk() {
        SlaDefinition.Builder builder = Sla.resolutionOn(CalendarSource.of(calendar.id()));
        BUDGETS.forEach((priority, budget) -> builder.putBudgets(priority, new Budget.WorkingTime(budget)));
        builder.reopen(countingBetween ? ReopenPolicy.GO_ON_COUNTING : ReopenPolicy.GO_ON);
        builder.addThresholds(new Threshold.Percent("half", 50), new Threshold.Percent("later", 150));
        builder.addThresholds(new Threshold.BeforeDue("soon", Duration.ofMinutes(20)));
        builder.addThresholds(new Threshold.AfterDue("late", Duration.ofMinutes(20)));
        return new Desk(Sla.catalog(calendar, builder.build()));
    }

    static List<ClockEvent> play(Desk desk, Step step) {
        desk.set(ClockFacts.PRIORITY, step.priority().name());
        desk.set(ClockFacts.PHASE, step.phase());
        return desk.evaluate(step.at());
    }
}
