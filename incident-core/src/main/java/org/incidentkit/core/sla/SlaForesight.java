package org.incidentkit.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.common.Microseconds;

/** What would become of a clock if something changed; nothing is changed by asking. Safe to share between threads. */
public final class SlaForesight {
    private final SlaCatalog catalog;

    /** Foresees by a catalog. */
    public SlaForesight(SlaCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The promise if the clock were paused.
     *
     * @param clock an active clock; one that is paused already stays so
     * @param from when the pause would begin, not before the clock's last change
     * @param until when it would end
     * @return what would lie ahead then
     * @throws IllegalArgumentException when the pause would end before it begins, or the clock has stopped
     */
    public Plan pausedUntil(Clock clock, Instant from, Instant until) {
        Instant begin = clock.pausedAt().orElse(Evaluation.effective(clock, Microseconds.truncate(from)));
        Instant end = Microseconds.truncate(until);
        if (!clock.isActive() || end.isBefore(begin)) {
            throw new IllegalArgumentException(
                    "clock " + clock.number() + " is " + clock.stage() + " and cannot be paused until " + until);
        }
        List<Gap> gaps = new ArrayList<>(clock.gaps());
        gaps.add(new Gap(Gap.Cause.PAUSE, begin, Optional.of(end), ""));
        return plan(terms(clock), clock.withGaps(gaps));
    }

    /** {@return the promise if the record had had another priority all along; missing when there is none for it} */
    public Optional<Plan> withPriority(Clock clock, Priority priority) {
        Terms held = terms(clock);
        return held.bound()
                .definition()
                .budgetFor(Optional.of(priority))
                .map(budget -> plan(new Terms(held.bound(), held.agreement(), budget, held.calendar()), clock));
    }

    /**
     * The promise if the clock had run on another calendar all along.
     *
     * @param clock the clock
     * @param calendar the id of a calendar in force
     * @return what would lie ahead then
     * @throws IllegalArgumentException when there is no such calendar
     */
    public Plan withCalendar(Clock clock, String calendar) {
        BusinessCalendar other = catalog.calendarInForce(calendar)
                .flatMap(catalog::calendar)
                .orElseThrow(() -> new IllegalArgumentException("calendar '" + calendar + "' is not in the catalog"));
        Terms held = terms(clock);
        return plan(new Terms(held.bound(), held.agreement(), held.budget(), other), clock);
    }

    /**
     * The latest instant at which to begin so much work and still be done in time.
     *
     * @param clock the clock
     * @param work the working time it takes
     * @return that instant, down to the microsecond; it may lie in the past; missing when the clock is never due, or
     *     there never was so much working time before
     */
    public Optional<Instant> latestStart(Clock clock, Duration work) {
        BusinessCalendar calendar = terms(clock).calendar();
        return clock.dueAt().flatMap(due -> calendar.minus(due, work)).map(Microseconds::truncate);
    }

    private static Plan plan(Terms terms, Clock clock) {
        return terms.plan(CountedTime.of(terms.calendar(), clock));
    }

    private Terms terms(Clock clock) {
        return catalog.held(clock)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the catalog no longer keeps what clock " + clock.number() + " runs under; reassess it first"));
    }
}
