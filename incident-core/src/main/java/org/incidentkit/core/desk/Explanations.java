package org.incidentkit.core.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.json.Sha256;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.record.WorkFold;
import org.incidentkit.core.triage.Decision;
import org.incidentkit.core.triage.FiredRule;
import org.incidentkit.core.triage.TriageEngine;
import org.slf4j.Logger;

/** Reads decisions of rules back: the rules from the archive, the facts from the journal. */
final class Explanations {
    private final Setups setups;
    private final TenantId tenant;
    private final Logger log;

    Explanations(DeskParts parts, TenantId tenant) {
        this.setups = parts.setups();
        this.tenant = tenant;
        this.log = parts.log();
    }

    List<StageExplanation> of(List<Recorded> journal) {
        if (journal.isEmpty()) {
            return List.of();
        }
        List<StageExplanation> explained = new ArrayList<>();
        Work work = WorkFold.open(journal.get(0));
        for (Recorded next : journal.subList(1, journal.size())) {
            if (next.event() instanceof WorkEvent.Triaged triaged) {
                explained.add(explain(work, next, triaged));
            }
            work = WorkFold.evolve(work, next);
        }
        return List.copyOf(explained);
    }

    private StageExplanation explain(Work before, Recorded recorded, WorkEvent.Triaged triaged) {
        Facts facts = DecisionFacts.of(before, triaged.outside());
        Optional<Decision> again =
                engine(triaged.ruleSet()).map(rules -> rules.decide(triaged.stage(), facts, recorded.at()));
        return new StageExplanation(
                recorded.envelope().seq(),
                recorded.at(),
                triaged,
                facts,
                again.map(Decision::explain),
                again.filter(decision -> ids(decision.fired()).equals(ids(triaged.fired())))
                        .isPresent());
    }

    private static Set<String> ids(List<FiredRule> fired) {
        Set<String> ids = new HashSet<>();
        fired.forEach(rule -> ids.add(rule.ruleId() + rule.applied()));
        return ids;
    }

    /** The rules of that hash, as long as they are archived and an engine of their make is here. */
    private Optional<TriageEngine> engine(String ruleSet) {
        Optional<DeskConfiguration> then = setups.history(tenant).stream()
                .filter(configuration -> Sha256.hex(configuration.rules()).equals(ruleSet))
                .findFirst();
        try {
            return then.map(setups::engine);
        } catch (RuntimeException unreadable) {
            log.warn("the rules {} cannot be read any more", ruleSet, unreadable);
            return Optional.empty();
        }
    }
}
