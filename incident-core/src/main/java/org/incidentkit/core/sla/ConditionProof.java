package org.incidentkit.core.sla;

import java.util.List;
import org.incidentkit.core.common.Violation;

final class ConditionProof {
    private ConditionProof() {}

    static List<Violation> contradictions(SlaDefinition definition) {
        return List.of();
    }
}
