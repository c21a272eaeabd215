package org.incidentkit.rules.compile;

import java.util.Arrays;
import java.util.Map;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.triage.Stage;

/** Rules ready to decide; however they are laid out inside, they decide the same. Immutable and thread-safe. */
public final class CompiledRules {
    /** The stages by their ordinals. */
    private final CompiledStage[] stages;

    /** Takes every stage, in order. */
    CompiledRules(CompiledStage[] stages) {
        this.stages = stages;
    }

    /** {@return the rules of a stage; there may be none} */
    public CompiledStage stage(Stage stage) {
        return stages[stage.ordinal()];
    }

    /** {@return the same rules, naming these calendars by their ids} */
    public CompiledRules reckoning(Map<String, BusinessCalendar> calendars) {
        Reckoner reckoner = new Reckoner(calendars);
        return new CompiledRules(
                Arrays.stream(stages).map(stage -> stage.reckoning(reckoner)).toArray(CompiledStage[]::new));
    }
}
