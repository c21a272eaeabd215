package org.incidentkit.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.condition.Facts;

/** One evaluation of a record's clocks: its steps append events, and each step sees what those before it did. */
final class Evaluation {
    private final SlaCatalog catalog;
    private final Instant at;
    private final List<ClockEvent> events = new ArrayList<>();
    private List<Clock> clocks;

    Evaluation(SlaCatalog catalog, List<Clock> clocks, Instant at) {
        this.catalog = catalog;
        this.clocks = List.copyOf(clocks);
        this.at = at;
    }

    SlaCatalog catalog() {
        return catalog;
    }

    Instant at() {
        return at;
    }

    List<ClockEvent> events() {
        return List.copyOf(events);
    }

    List<Clock> clocks() {
        return clocks;
    }

    Clock clock(long number) {
        return clocks.stream()
                .filter(clock -> clock.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** The latest clock of a definition. */
    Optional<Clock> last(String definition) {
        return clocks.stream()
                .filter(clock -> clock.agreement().definition().equals(definition))
                .reduce((earlier, later) -> later);
    }

    void emit(ClockEvent event) {
        clocks = Clocks.evolve(clocks, event);
        events.add(event);
    }

    /** Decides what was due on all clocks. */
    void settle() {
        Clocks.due(clocks, at).forEach(this::emit);
    }

    /** Decides what was due on one clock, before it changes. */
    void settle(long number, Instant until) {
        Clocks.due(List.of(clock(number)), until).forEach(this::emit);
    }

    /** A clock never goes back behind its last change. */
    static Instant effective(Clock clock, Instant instant) {
        Instant last = clock.progress().changedAt();
        return instant.isBefore(last) ? last : instant;
    }

    /** What a clock runs under: what it was attached under, or what has taken its place. */
    Optional<Terms> terms(Clock clock, Facts facts) {
        return catalog.held(clock).or(() -> inForce(clock, facts));
    }

    Optional<Terms> inForce(Clock clock, Facts facts) {
        return catalog.inForce(clock.agreement().definition())
                .flatMap(bound -> catalog.terms(bound, facts, clock.agreement().cycle()));
    }

    void attach(Terms terms, Instant startedAt, Facts facts) {
        CountedTime time = new CountedTime(terms.calendar(), startedAt, List.of());
        emit(new ClockAttached(
                nextNumber(),
                at,
                terms.agreement(),
                startedAt,
                terms.plan(time),
                terms.bound().resetMark(facts)));
    }

    private long nextNumber() {
        return clocks.stream().mapToLong(Clock::number).max().orElse(0) + 1;
    }

    void pauseOrResume(long number, Terms terms, PastFacts change) {
        Clock clock = clock(number);
        Instant from = effective(clock, change.at());
        if (clock.stage() == ClockStage.IN_PROGRESS && terms.bound().pauses(change.facts())) {
            emit(new ClockPaused(
                    number, from, elapsed(clock, terms, from), reason(change.facts()), seen(terms, change)));
        } else if (clock.stage() == ClockStage.PAUSED && terms.bound().resumes(change.facts())) {
            ClockResumed draft = new ClockResumed(number, from, clock.plan(), seen(terms, change));
            emit(new ClockResumed(number, from, plan(terms, ClockFold.apply(clock, draft)), draft.seen()));
        }
    }

    void goOn(Clock clock, Terms terms, Facts facts, boolean counting) {
        Instant from = effective(clock, at);
        Duration before = clock.progress().elapsed();
        ClockContinued draft =
                new ClockContinued(clock.number(), from, counting, before, clock.plan(), seen(terms, facts));
        Clock going = ClockFold.apply(clock, draft);
        Duration elapsed = counting ? CountedTime.of(terms.calendar(), going).until(from) : before;
        emit(new ClockContinued(clock.number(), from, counting, elapsed, plan(terms, going), draft.seen()));
    }

    void stop(long number, Terms terms, Facts facts, ClockStopped.Cause cause) {
        Clock clock = clock(number);
        Instant end = effective(clock, at);
        ClockStage stage = switch (cause) {
            case STOP -> ClockStage.COMPLETED;
            case RESET -> terms.bound().definition().resetOutcome();
            case CANCEL, NO_BUDGET, DEFINITION_RETIRED -> ClockStage.CANCELLED;
        };
        emit(new ClockStopped(number, end, stage, cause, elapsed(clock, terms, end), seen(terms, facts)));
    }

    /** Cancels a clock that nothing in force stands for; its time is counted as long as its calendar is kept. */
    void retire(Clock clock, Facts facts) {
        ClockStopped.Cause cause =
                catalog.inForce(clock.agreement().definition()).isPresent()
                        ? ClockStopped.Cause.NO_BUDGET
                        : ClockStopped.Cause.DEFINITION_RETIRED;
        Instant end = effective(clock, at);
        Duration elapsed = catalog.held(clock)
                .map(terms -> elapsed(clock, terms, end))
                .orElse(clock.progress().elapsed());
        emit(new ClockStopped(
                clock.number(),
                end,
                ClockStage.CANCELLED,
                cause,
                elapsed,
                FactReading.seen(facts, clock.agreement().seen().keySet())));
    }

    void recalculate(Clock clock, Terms terms, List<ClockRecalculated.Reason> reasons) {
        CountedTime time = CountedTime.of(terms.calendar(), clock);
        emit(new ClockRecalculated(
                clock.number(),
                effective(clock, at),
                reasons,
                new ClockRecalculated.Before(clock.agreement(), clock.progress().elapsed(), clock.plan()),
                terms.agreement(),
                time.until(clock.progress().changedAt()),
                terms.plan(time)));
    }

    private static Duration elapsed(Clock clock, Terms terms, Instant until) {
        Duration counted = clock.progress().elapsed();
        return clock.stage() == ClockStage.IN_PROGRESS
                ? counted.plus(terms.calendar().workingTime(clock.progress().changedAt(), until))
                : counted;
    }

    private static Plan plan(Terms terms, Clock clock) {
        return terms.plan(CountedTime.of(terms.calendar(), clock));
    }

    private Map<String, List<String>> seen(Terms terms, PastFacts change) {
        return seen(terms, change.facts());
    }

    private Map<String, List<String>> seen(Terms terms, Facts facts) {
        return catalog.seen(terms.bound(), facts);
    }

    private static String reason(Facts facts) {
        return FactReading.text(facts, ClockFacts.HOLD_REASON)
                .or(() -> FactReading.text(facts, ClockFacts.PHASE))
                .orElse("");
    }
}
