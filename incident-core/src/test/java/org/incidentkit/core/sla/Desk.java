package org.incidentkit.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.condition.Facts;

/** A record of the tests: facts that change, and the clocks they move. */
final class Desk {
    private SlaEngine engine;
    private final List<ClockEvent> journal = new ArrayList<>();
    private final List<PastFacts> history = new ArrayList<>();
    private List<Clock> clocks = List.of();
    private Facts facts = Facts.none();

    Desk(SlaCatalog catalog) {
        engine = new SlaEngine(catalog);
    }

    static Desk with(SlaDefinition... definitions) {
        return new Desk(Sla.catalog(definitions));
    }

    Desk under(SlaCatalog catalog) {
        engine = new SlaEngine(catalog);
        return this;
    }

    /** Changes one fact. */
    List<ClockEvent> change(String at, String fact, String value) {
        set(fact, value);
        return evaluate(Sla.at(at));
    }

    void set(String fact, String value) {
        facts = facts.without(fact).toBuilder().text(fact, value).build();
    }

    Desk without(String fact) {
        facts = facts.without(fact);
        return this;
    }

    Desk phase(String at, String phase) {
        change(at, ClockFacts.PHASE, phase);
        return this;
    }

    Desk given(String fact, String value) {
        set(fact, value);
        return this;
    }

    Desk given(String fact, Instant value) {
        facts = facts.without(fact).toBuilder().moment(fact, value).build();
        return this;
    }

    List<ClockEvent> evaluate(Instant at) {
        List<ClockEvent> events = engine.evaluate(clocks, new PastFacts(at, facts), history);
        history.add(new PastFacts(at, facts));
        return take(events);
    }

    List<ClockEvent> due(String at) {
        return due(Sla.at(at));
    }

    List<ClockEvent> due(Instant at) {
        return take(Clocks.due(clocks, at));
    }

    Reassessment reassess(String at) {
        Reassessment reassessment = engine.reassess(clocks, facts, Sla.at(at));
        take(reassessment.events());
        return reassessment;
    }

    private List<ClockEvent> take(List<ClockEvent> events) {
        journal.addAll(events);
        clocks = Clocks.evolve(clocks, events);
        return events;
    }

    SlaEngine engine() {
        return engine;
    }

    Facts facts() {
        return facts;
    }

    List<ClockEvent> journal() {
        return journal;
    }

    List<PastFacts> history() {
        return history;
    }

    List<Clock> clocks() {
        return clocks;
    }

    Clock clock(int number) {
        return clocks.get(number - 1);
    }

    Clock clock() {
        return clock(1);
    }

    Optional<Instant> nextDue() {
        return Clocks.nextDue(clocks);
    }

    Duration elapsed(String at) {
        return engine.read(clock(), Sla.at(at)).businessElapsed();
    }
}
