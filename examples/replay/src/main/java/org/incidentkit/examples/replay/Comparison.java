package org.incidentkit.examples.replay;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares what the desk's store has with what the log says of itself. */
final class Comparison {
    private final Map<Integer, Row> rows = new HashMap<>();
    private final List<Retold> stored;

    Comparison(LogFile log, List<Retold> stored) {
        this.stored = List.copyOf(stored);
        log.rows().forEach(row -> rows.put(row.state().line(), row));
    }

    /** {@return the lines whose state the desk did not follow to, in the order of the file} */
    List<Refusal> refusals() {
        return stored.stream()
                .flatMap(incident -> incident.moves().stream())
                .filter(move -> move.kind() != Retold.Kind.FOLLOWED)
                .sorted(Comparator.comparingInt(Retold.Move::line))
                .map(move -> new Refusal(row(move.line()), move.from(), move.kind() == Retold.Kind.CORRECTED))
                .toList();
    }

    Figures figures() {
        List<Refusal> refusals = refusals();
        int refusedIncidents = (int) refusals.stream()
                .map(refusal -> refusal.row().number())
                .distinct()
                .count();
        int events = stored.stream().mapToInt(one -> one.priorities().size()).sum();
        int transitions = stored.stream().mapToInt(one -> one.moves().size()).sum();
        return new Figures(
                stored.size(), events, new Figures.Moves(transitions, refusals.size(), refusedIncidents), agreements());
    }

    private Figures.Agreements agreements() {
        int priority = 0;
        int reopen = 0;
        int reassignment = 0;
        int sla = 0;
        for (Retold incident : stored) {
            priority += (int) incident.priorities().entrySet().stream()
                    .filter(line -> row(line.getKey()).told().priority().equals(line.getValue()))
                    .count();
            Row.Told last = row(incident.lastLine()).told();
            reopen += incident.counts().reopened() == last.reopenCount() ? 1 : 0;
            reassignment += incident.counts().reassigned() == last.reassignmentCount() ? 1 : 0;
            sla += incident.breached() != last.madeSla() ? 1 : 0;
        }
        return new Figures.Agreements(priority, reopen, reassignment, sla);
    }

    private Row row(int line) {
        Row row = rows.get(line);
        if (row == null) {
            throw new IllegalStateException("the store names line " + line + ", which the log does not have");
        }
        return row;
    }
}
