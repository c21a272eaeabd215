package org.incidentkit.examples.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Walks a checked log through a desk, row by row, and reads back what the desk made of it. */
final class Import {
    private final Mapping mapping;
    private final LogFile log;
    private final DeskSide desk;
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<String, Row.Told> told = new LinkedHashMap<>();
    private int priorityAgree;

    Import(Mapping mapping, LogFile log) {
        this.mapping = mapping;
        this.log = log;
        this.desk = new DeskSide(mapping);
    }

    Imported run(Progress progress) {
        long rate;
        try {
            for (Row row : log.rows()) {
                take(row);
                progress.step();
            }
        } finally {
            rate = progress.end();
        }
        return new Imported(figures(), refusals, rate);
    }

    private void take(Row row) {
        if (told.put(row.number(), row.told()) == null) {
            desk.open(row, openingState(row));
            follow(row, false);
        } else {
            follow(row, true);
        }
        priorityAgree += desk.priority(row.number()).equals(row.told().priority()) ? 1 : 0;
    }

    /** A history may begin in any state that is not the end; one that does not begins where every incident does. */
    private String openingState(Row row) {
        return Optional.ofNullable(mapping.states().get(row.stateName()))
                .filter(state -> !state.phase().equals("TERMINAL"))
                .orElseGet(mapping::initial)
                .name();
    }

    private void follow(Row row, boolean applyFields) {
        String before = desk.state(row.number());
        boolean known = mapping.states().containsKey(row.stateName());
        boolean moves = !row.stateName().equals(before);
        Optional<String> target = Optional.of(row.stateName()).filter(name -> known && moves);
        boolean accepted = !(applyFields || target.isPresent()) || desk.apply(row, target);
        if (!accepted) {
            desk.correct(row);
        }
        if (moves && !(known && accepted)) {
            refusals.add(new Refusal(row, before, known));
        }
    }

    private Figures figures() {
        int unknown =
                (int) refusals.stream().filter(refusal -> !refusal.known()).count();
        int refusedIncidents = (int) refusals.stream()
                .map(refusal -> refusal.row().number())
                .distinct()
                .count();
        int reopen = 0;
        int reassignment = 0;
        int sla = 0;
        for (Map.Entry<String, Row.Told> entry : told.entrySet()) {
            String number = entry.getKey();
            Row.Told last = entry.getValue();
            reopen += desk.reopenCount(number) == last.reopenCount() ? 1 : 0;
            reassignment += desk.reassignmentCount(number) == last.reassignmentCount() ? 1 : 0;
            sla += desk.breached(number) != last.madeSla() ? 1 : 0;
        }
        return new Figures(
                desk.incidents(),
                log.rows().size(),
                new Figures.Moves(desk.transitions() + unknown, desk.corrections() + unknown, refusedIncidents),
                new Figures.Agreements(priorityAgree, reopen, reassignment, sla));
    }
}
