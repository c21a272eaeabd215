package org.incidentkit.examples.replay;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.incidentkit.core.classification.Impact;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.incident.Channel;
import org.incidentkit.core.incident.IncidentIntent;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.lifecycle.Phase;

/** The desk's own names that a mapping may use. */
final class Vocabulary {
    static final List<String> PHASES = names(Phase.values());
    static final List<String> HOLD_REASONS = names(HoldReason.values());
    static final List<String> INTENTS = names(IncidentIntent.values()).stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList();
    /** Impact and urgency have the same levels. */
    static final List<String> LEVELS = names(Impact.values());

    static final List<String> PRIORITIES = names(Priority.values());
    static final List<String> CHANNELS = names(Channel.values());
    static final List<String> YES_NO = List.of("yes", "no");

    private Vocabulary() {}

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
