package org.incidentkit.core.sla;

import java.time.Instant;
import java.util.List;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.common.Microseconds;
import org.incidentkit.core.condition.Facts;

/**
 * Decides what happens to a record's clocks. Pure: the same clocks, facts and instant give the same events; what is due
 * meanwhile is told by {@link Clocks}. Safe to share between threads.
 */
public final class SlaEngine {
    private final SlaCatalog catalog;

    /** Decides by a catalog. */
    public SlaEngine(SlaCatalog catalog) {
        this.catalog = catalog;
    }

    /** {@return the catalog it decides by} */
    public SlaCatalog catalog() {
        return catalog;
    }

    /**
     * What a change of the record does to its clocks: first everything due until then is decided, then definitions
     * without an active clock attach, then active clocks stop, reset, cancel, pause or go on. The same facts again give
     * no events.
     *
     * @param before the record's clocks
     * @param facts the facts after the change
     * @param at when the change was; may lie before earlier changes, no clock goes back behind its last one
     * @return what happened, in order; {@link Clocks#evolve} gives the clocks after it
     */
    public List<ClockEvent> evaluate(List<Clock> before, Facts facts, Instant at) {
        return evaluate(before, new PastFacts(at, facts), List.of());
    }

    /**
     * The same with the record's earlier facts, for definitions that leave out pauses before a retroactive start was
     * attached.
     *
     * @param before the record's clocks
     * @param change the facts after the change, and when it was
     * @param history the facts after each earlier change, in order
     * @return what happened, in order
     */
    public List<ClockEvent> evaluate(List<Clock> before, PastFacts change, List<PastFacts> history) {
        Evaluation evaluation = new Evaluation(catalog, before, Microseconds.truncate(change.at()));
        evaluation.settle();
        Passes passes = new Passes(evaluation, change.facts());
        passes.attach(history);
        passes.change();
        evaluation.settle();
        return evaluation.events();
    }

    /**
     * Whether {@link #evaluate(List, PastFacts, List)} has a use for the record's earlier facts: a definition that
     * leaves out earlier pauses is about to attach.
     *
     * @param before the record's clocks
     * @param facts the facts after the change
     * @return false when an empty history gives the same events
     */
    public boolean asksForHistory(List<Clock> before, Facts facts) {
        return catalog.inForce().stream()
                .filter(bound -> bound.definition().retroactivePause() && bound.attaches(facts))
                .anyMatch(bound -> before.stream()
                        .filter(clock -> clock.agreement().definition().equals(bound.id()))
                        .allMatch(clock -> clock.stage() == ClockStage.CANCELLED));
    }

    /**
     * Moves active clocks to what is in force now, definitions, calendars and outside facts, each by a journalled step
     * with the promise before and after; then evaluates the record as {@link #evaluate} does. Nothing that is the same
     * moves.
     *
     * @param before the record's clocks
     * @param facts the facts as they are
     * @param at when
     * @return what moved and what followed
     */
    public Reassessment reassess(List<Clock> before, Facts facts, Instant at) {
        return reassess(before, new PastFacts(at, facts), List.of());
    }

    /**
     * The same with the record's earlier facts, for definitions that leave out pauses before a retroactive start was
     * attached.
     *
     * @param before the record's clocks
     * @param present the facts as they are, and when
     * @param history the facts after each earlier change, in order
     * @return what moved and what followed
     */
    public Reassessment reassess(List<Clock> before, PastFacts present, List<PastFacts> history) {
        Evaluation evaluation = new Evaluation(catalog, before, Microseconds.truncate(present.at()));
        evaluation.settle();
        Passes passes = new Passes(evaluation, present.facts());
        passes.reassess();
        passes.attach(history);
        passes.change();
        evaluation.settle();
        return new Reassessment(evaluation.events());
    }

    /**
     * Reads a clock at an instant, past or future, as if nothing happened since its last change.
     *
     * @param clock the clock
     * @param at the instant
     * @return how far it had, has or will have come
     * @throws IllegalArgumentException when the catalog no longer keeps its calendar
     */
    public ClockReading read(Clock clock, Instant at) {
        return new Reading(calendarOf(clock), clock, at).read();
    }

    /**
     * Explains a clock from its start up to an instant, or to its end when that is earlier; up to its due instant, why
     * it is due then.
     *
     * @param clock the clock
     * @param until the instant
     * @return every part of that time
     * @throws IllegalArgumentException when the catalog no longer keeps its calendar
     */
    public DeadlineExplanation explain(Clock clock, Instant until) {
        return new Reading(calendarOf(clock), clock, until).explain();
    }

    private BusinessCalendar calendarOf(Clock clock) {
        CalendarRef ref = clock.agreement().calendar();
        return catalog.calendar(ref)
                .orElseThrow(() -> new IllegalArgumentException("calendar '" + ref.id() + "' of version "
                        + ref.version() + " is not in the catalog; reassess clock " + clock.number()));
    }
}
