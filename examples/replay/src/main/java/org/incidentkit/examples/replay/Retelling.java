package org.incidentkit.examples.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.WorkEvent;

/** Goes through the journal of one incident and finds the lines of the log in it. Used once. */
final class Retelling {
    private final Map<Integer, String> priorities = new LinkedHashMap<>();
    private final List<Retold.Move> moves = new ArrayList<>();
    private int line;
    private String state = "";
    private String said = "";
    private String priority = "";

    Retelling(List<Event> journal) {
        journal.forEach(this::take);
        endOfLine();
    }

    Map<Integer, String> priorities() {
        return priorities;
    }

    List<Retold.Move> moves() {
        return moves;
    }

    private void take(Event event) {
        if (event instanceof WorkEvent.Opened opened) {
            state = opened.status().state();
        } else if (event instanceof WorkEvent.FieldChanged changed) {
            field(changed);
        } else if (event instanceof WorkEvent.StateChanged moved) {
            move(moved.to().state(), Retold.Kind.FOLLOWED);
        } else if (event instanceof WorkEvent.StateCorrected corrected) {
            move(corrected.to().state(), Retold.Kind.CORRECTED);
        }
    }

    private void field(WorkEvent.FieldChanged changed) {
        String value =
                changed.after().stream().findFirst().map(FactValue::toString).orElse("");
        switch (changed.field()) {
            case LogFields.LINE -> {
                endOfLine();
                line = Integer.parseInt(value);
            }
            case LogFields.STATE -> said = value;
            case FieldNames.PRIORITY -> priority = value;
            default -> {
                // No figure is made of it.
            }
        }
    }

    private void move(String to, Retold.Kind kind) {
        moves.add(new Retold.Move(line, state, to, kind));
        state = to;
    }

    /** The desk is where the line says, or it knew no such state. */
    private void endOfLine() {
        if (line == 0) {
            return;
        }
        priorities.put(line, priority);
        if (!said.equals(state)) {
            moves.add(new Retold.Move(line, state, said, Retold.Kind.UNKNOWN));
        }
    }
}
