package org.incidentkit.core.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.condition.Facts;

/** The two passes over a record's clocks after a change. */
final class Passes {
    private final Evaluation evaluation;
    private final SlaCatalog catalog;
    private final Facts facts;
    private final Instant at;

    Passes(Evaluation evaluation, Facts facts) {
        this.evaluation = evaluation;
        this.catalog = evaluation.catalog();
        this.facts = facts;
        this.at = evaluation.at();
    }

    /** First: definitions without an active clock. */
    void attach(List<PastFacts> history) {
        for (String definition : definitionsUsed()) {
            evaluation
                    .last(definition)
                    .filter(clock -> clock.stage() == ClockStage.COMPLETED)
                    .ifPresent(this::reopen);
        }
        for (BoundDefinition bound : catalog.inForce()) {
            Optional<Clock> last = evaluation.last(bound.id());
            boolean free = last.isEmpty() || last.get().stage() == ClockStage.CANCELLED;
            if (free && bound.attaches(facts)) {
                int cycle = last.map(clock -> clock.agreement().cycle()).orElse(0) + 1;
                catalog.terms(bound, facts, cycle).ifPresent(terms -> attachFirst(terms, history));
            }
        }
    }

    private Set<String> definitionsUsed() {
        Set<String> ids = new LinkedHashSet<>();
        evaluation.clocks().forEach(clock -> ids.add(clock.agreement().definition()));
        return ids;
    }

    private void reopen(Clock clock) {
        Optional<Terms> terms = evaluation.terms(clock, facts);
        if (terms.isEmpty() || !terms.get().bound().attaches(facts)) {
            return;
        }
        SlaDefinition definition = terms.get().bound().definition();
        if (definition.budgetFor(FactReading.priority(facts)).isEmpty()) {
            return;
        }
        switch (definition.reopen()) {
            case GO_ON -> evaluation.goOn(clock, terms.get(), facts, false);
            case GO_ON_COUNTING -> evaluation.goOn(clock, terms.get(), facts, true);
            case NEW_CYCLE -> nextCycle(clock, terms.get(), Evaluation.effective(clock, at));
            case STAY_STOPPED -> {}
        }
    }

    /** A first clock, or one after a cancelled one: from its retroactive start, with the pauses since. */
    private void attachFirst(Terms terms, List<PastFacts> history) {
        SlaDefinition definition = terms.bound().definition();
        Instant start = definition
                .retroactiveStart()
                .flatMap(fact -> FactReading.moment(facts, fact))
                .orElse(at);
        evaluation.attach(terms, start, facts);
        if (definition.retroactivePause()) {
            long number = evaluation.last(definition.id()).orElseThrow().number();
            history.stream()
                    .filter(past -> !past.at().isAfter(at))
                    .forEach(past -> evaluation.pauseOrResume(number, terms, past));
        }
    }

    private void nextCycle(Clock ended, Terms held, Instant start) {
        int cycle = ended.agreement().cycle() + 1;
        BoundDefinition bound = catalog.inForce(held.bound().id()).orElse(held.bound());
        Optional<Terms> terms = bound == held.bound()
                ? catalog.terms(bound, facts, cycle, held.agreement().calendar())
                : catalog.terms(bound, facts, cycle);
        terms.ifPresent(next -> evaluation.attach(next, start, facts));
    }

    /** Second: active clocks, those just attached included. */
    void change() {
        for (Clock clock : evaluation.clocks()) {
            if (clock.isActive()) {
                keepUp(clock).ifPresent(terms -> change(clock.number(), terms));
            }
        }
    }

    /** Moves a clock to the budget of the record's priority, or to what has taken the place of its definition. */
    private Optional<Terms> keepUp(Clock clock) {
        Optional<Terms> held = catalog.held(clock);
        if (held.isEmpty()) {
            return replaced(clock);
        }
        Terms terms = held.get();
        Optional<Terms> now = catalog.terms(
                terms.bound(),
                facts,
                clock.agreement().cycle(),
                clock.agreement().calendar());
        if (now.isEmpty() || now.get().budget().equals(terms.budget())) {
            return held;
        }
        evaluation.recalculate(clock, now.get(), List.of(ClockRecalculated.Reason.PRIORITY));
        return now;
    }

    private Optional<Terms> replaced(Clock clock) {
        Optional<Terms> now = evaluation.inForce(clock, facts);
        now.ifPresentOrElse(
                terms -> evaluation.recalculate(clock, terms, reasons(clock.agreement(), terms.agreement())),
                () -> evaluation.retire(clock, facts));
        return now;
    }

    /** Before the two passes: active clocks move to what is in force. */
    void reassess() {
        for (Clock clock : evaluation.clocks()) {
            if (!clock.isActive()) {
                continue;
            }
            Optional<Terms> now = evaluation.inForce(clock, facts);
            if (!now.map(Terms::agreement).equals(Optional.of(clock.agreement()))) {
                replaced(clock);
            }
        }
    }

    private static List<ClockRecalculated.Reason> reasons(Agreement before, Agreement after) {
        List<ClockRecalculated.Reason> reasons = new ArrayList<>();
        if (!before.version().equals(after.version())) {
            reasons.add(ClockRecalculated.Reason.DEFINITION);
        }
        if (!before.calendar().equals(after.calendar())) {
            reasons.add(ClockRecalculated.Reason.CALENDAR);
        }
        if (!before.seen().equals(after.seen())) {
            reasons.add(ClockRecalculated.Reason.OUTSIDE);
        }
        if (!before.priority().equals(after.priority())) {
            reasons.add(ClockRecalculated.Reason.PRIORITY);
        }
        return reasons;
    }

    private void change(long number, Terms terms) {
        BoundDefinition bound = terms.bound();
        Clock clock = evaluation.clock(number);
        evaluation.settle(number, Evaluation.effective(clock, at));
        if (bound.stops(facts)) {
            evaluation.stop(number, terms, facts, ClockStopped.Cause.STOP);
        } else if (isReset(clock, bound)) {
            evaluation.stop(number, terms, facts, ClockStopped.Cause.RESET);
            nextCycle(clock, terms, Evaluation.effective(clock, at));
            evaluation
                    .last(bound.id())
                    .filter(Clock::isActive)
                    .ifPresent(next -> evaluation.pauseOrResume(next.number(), terms, new PastFacts(at, facts)));
        } else if (bound.cancels(facts)) {
            evaluation.stop(number, terms, facts, ClockStopped.Cause.CANCEL);
        } else if (bound.definition().budgetFor(FactReading.priority(facts)).isEmpty()) {
            evaluation.stop(number, terms, facts, ClockStopped.Cause.NO_BUDGET);
        } else {
            evaluation.pauseOrResume(number, terms, new PastFacts(at, facts));
            rearm(clock, bound);
        }
    }

    private boolean isReset(Clock clock, BoundDefinition bound) {
        Optional<String> mark = bound.resetMark(facts);
        return mark.isPresent() && !mark.equals(clock.resetMark()) && bound.starts(facts);
    }

    private void rearm(Clock clock, BoundDefinition bound) {
        if (clock.resetMark().isPresent() && bound.resetMark(facts).isEmpty()) {
            evaluation.emit(new ClockRearmed(clock.number(), Evaluation.effective(clock, at)));
        }
    }
}
