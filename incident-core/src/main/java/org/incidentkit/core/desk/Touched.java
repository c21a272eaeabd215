package org.incidentkit.core.desk;

import java.util.Set;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.record.Move;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkEvent;

/** What an event touched, in the names under which commands declare what they touch. */
final class Touched {
    private Touched() {}

    static Set<String> by(Event event) {
        if (event instanceof WorkEvent.FieldChanged changed) {
            return Set.of(changed.field());
        }
        if (event instanceof WorkEvent.StateChanged || event instanceof WorkEvent.StateCorrected) {
            return Set.of(Move.STATE);
        }
        if (event instanceof WorkEvent.TitleChanged) {
            return Set.of(WorkAction.Edit.TITLE);
        }
        if (event instanceof WorkEvent.DescriptionChanged) {
            return Set.of(WorkAction.Edit.DESCRIPTION);
        }
        if (event instanceof WorkEvent.TaskMoved moved) {
            return Set.of("task:" + moved.number());
        }
        if (event instanceof WorkEvent.Unlinked gone) {
            return Set.of("link:" + gone.link().type() + ':' + gone.link().target());
        }
        return Set.of();
    }
}
