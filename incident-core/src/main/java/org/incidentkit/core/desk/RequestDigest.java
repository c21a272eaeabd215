package org.incidentkit.core.desk;

import org.incidentkit.core.journal.StoredForms;
import org.incidentkit.core.json.JsonCodec;
import org.incidentkit.core.json.Sha256;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.Action;
import org.incidentkit.core.record.Move;
import org.incidentkit.core.record.MoveInput;
import org.incidentkit.core.record.Report;
import org.incidentkit.core.record.WorkCommand;

/**
 * What a request asks for, as a hash: the same request gives the same one, whoever's machine it runs on. Thread-safe;
 * one serves a whole desk, as its codec learns each type once.
 */
final class RequestDigest {
    private final JsonCodec codec = StoredForms.codec();

    RequestDigest() {}

    String of(Report report, Actor actor) {
        return Sha256.hex("log " + who(actor) + codec.text(report, report.getClass()));
    }

    String of(WorkCommand<?> command, Actor actor) {
        return Sha256.hex("do " + who(actor) + command.ref() + " " + text(command.action()));
    }

    private String text(Action action) {
        if (action instanceof Move<?> move) {
            return move.intent() + " " + move.to().orElse("") + codec.text(move.input(), MoveInput.class);
        }
        return action.getClass().getSimpleName() + codec.text(action, action.getClass());
    }

    private static String who(Actor actor) {
        return actor.person() + " ";
    }
}
