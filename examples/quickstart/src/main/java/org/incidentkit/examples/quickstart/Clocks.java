package org.incidentkit.examples.quickstart;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.sla.Clock;
import org.incidentkit.core.sla.ClockReading;
import org.incidentkit.core.sla.ClockSegment;
import org.incidentkit.core.sla.DeadlineExplanation;
import org.incidentkit.core.sla.Gap;
import org.incidentkit.core.sla.SlaTarget;

/** The clocks of the promises, and every part of one of them, counted or not. */
final class Clocks {
    private final ServiceDesk desk;
    private final Page page;

    Clocks(ServiceDesk desk, Page page) {
        this.desk = desk;
        this.page = page;
    }

    void print(Incident incident) {
        page.section("What became of the promises");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("promise", "first due", "due in the end", "stopped", "counted", "of", "kept"));
        incident.clocks().forEach(clock -> rows.add(row(clock)));
        page.table(rows);

        incident.clock(SlaTarget.RESOLUTION).ifPresent(clock -> {
            page.section("The resolution clock, part by part");
            parts(desk.incidents().explain(clock, clock.stoppedAt().orElseThrow()));
        });
    }

    private List<String> row(Clock clock) {
        ClockReading reading = desk.incidents().read(clock, clock.stoppedAt().orElseThrow());
        return List.of(
                clock.agreement().definition(),
                Local.time(clock.originalDueAt()),
                endedPaused(clock) ? "(paused)" : Local.time(clock.dueAt()),
                Local.time(clock.stoppedAt()),
                Local.length(reading.businessElapsed()),
                clock.plan().budget().map(Local::length).orElse("-"),
                clock.isBreached() ? "no" : "yes");
    }

    /** A clock that was paused to its end was not due any more. */
    private static boolean endedPaused(Clock clock) {
        List<Gap> gaps = clock.gaps();
        return !gaps.isEmpty() && gaps.get(gaps.size() - 1).to().equals(clock.stoppedAt());
    }

    private void parts(DeadlineExplanation why) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("from", "to", "counted", "not counted", "because"));
        why.segments().forEach(segment -> rows.add(row(segment)));
        rows.add(List.of());
        rows.add(List.of(
                "sum",
                "",
                sum(why, ClockSegment::counted),
                sum(why, Predicate.not(ClockSegment::counted)),
                Local.length(Duration.between(why.from(), why.to())).strip() + " in all"));
        page.table(rows);
        page.gap();
        page.paragraph("en", why.sentence(Locale.ENGLISH));
        page.paragraph("sv", why.sentence(Locale.forLanguageTag("sv")));
    }

    private static List<String> row(ClockSegment segment) {
        String length = Local.length(segment.length());
        String detail = segment.detail().isEmpty() ? "" : ": " + segment.detail();
        return List.of(
                Local.time(segment.start()),
                Local.time(segment.end()),
                segment.counted() ? length : "",
                segment.counted() ? "" : length,
                word(segment.cause()) + detail);
    }

    private static String word(ClockSegment.Cause cause) {
        return cause == ClockSegment.Cause.STOPPED
                ? "resolved, before reopening"
                : cause.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String sum(DeadlineExplanation why, Predicate<ClockSegment> which) {
        return Local.length(
                why.segments().stream().filter(which).map(ClockSegment::length).reduce(Duration.ZERO, Duration::plus));
    }
}
