package org.incidentkit.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.sla.Clock;
import org.incidentkit.core.sla.ClockReading;
import org.incidentkit.core.sla.DeadlineExplanation;
import org.incidentkit.core.sla.Plan;
import org.incidentkit.core.sla.SlaEngine;
import org.incidentkit.core.sla.SlaForesight;

/** The promises of one record as it was read: how far they are, why, and what would become of them. Immutable. */
public final class RecordPromises {
    private final SlaEngine engine;
    private final SlaForesight foresight;
    private final List<Clock> clocks;

    RecordPromises(SlaEngine engine, List<Clock> clocks) {
        this.engine = engine;
        this.foresight = new SlaForesight(engine.catalog());
        this.clocks = List.copyOf(clocks);
    }

    /** {@return the record's clocks, in the order they were attached} */
    public List<Clock> clocks() {
        return clocks;
    }

    /**
     * The latest clock of a definition.
     *
     * @param definition its id
     * @return the clock; empty when none was attached
     */
    public Optional<Clock> clock(String definition) {
        Objects.requireNonNull(definition, "definition");
        return clocks.stream()
                .filter(clock -> clock.agreement().definition().equals(definition))
                .reduce((earlier, later) -> later);
    }

    /**
     * How far a clock has come.
     *
     * @param clock one of the record's clocks
     * @param at the instant asked for, past or future
     * @return elapsed and remaining time, as if nothing changed since the clock's last event
     */
    public ClockReading read(Clock clock, Instant at) {
        return engine.read(clock, at);
    }

    /**
     * Why a clock stands where it stands.
     *
     * @param clock one of the record's clocks
     * @param until the instant up to which it is explained
     * @return every stretch of time, counted or not, with its cause; the counted ones sum exactly to what has elapsed
     */
    public DeadlineExplanation explain(Clock clock, Instant until) {
        return engine.explain(clock, until);
    }

    /**
     * What if it were paused?
     *
     * @param clock one of the record's active clocks; one that is paused already stays so
     * @param from when the pause would begin, not before the clock's last change
     * @param until when it would end
     * @return what would lie ahead then
     * @throws IllegalArgumentException when the pause would end before it begins, or the clock has stopped
     */
    public Plan pausedUntil(Clock clock, Instant from, Instant until) {
        return foresight.pausedUntil(clock, from, until);
    }

    /**
     * What if the record had had another priority all along?
     *
     * @param clock one of the record's clocks
     * @param priority the other priority
     * @return what would lie ahead then; empty when there is no promise for it
     */
    public Optional<Plan> withPriority(Clock clock, Priority priority) {
        return foresight.withPriority(clock, priority);
    }

    /**
     * What if it had run on another calendar all along?
     *
     * @param clock one of the record's clocks
     * @param calendar the id of a calendar in force
     * @return what would lie ahead then
     * @throws IllegalArgumentException when there is no such calendar
     */
    public Plan withCalendar(Clock clock, String calendar) {
        return foresight.withCalendar(clock, calendar);
    }

    /**
     * The latest instant at which to begin so much work and still be done in time.
     *
     * @param clock one of the record's clocks
     * @param work the working time it takes
     * @return that instant; it may lie in the past; empty when the clock is never due
     */
    public Optional<Instant> latestStart(Clock clock, Duration work) {
        return foresight.latestStart(clock, work);
    }
}
