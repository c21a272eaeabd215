package org.incidentkit.examples.otherengine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.condition.Explained;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Decision;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.Finding;
import org.incidentkit.core.triage.FiredRule;
import org.incidentkit.core.triage.RuleEffect;
import org.incidentkit.core.triage.RuleTrace;
import org.incidentkit.core.triage.RuleTrace.Verdict;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.core.triage.Trace;

/**
 * What the keywords make of a title.
 *
 * @param stage the stage decided
 * @param ruleSet the hash of the rules
 * @param keywords the keywords that are asked, in order
 * @param facts what was known
 */
record Routing(Stage stage, String ruleSet, List<Keyword> keywords, Facts facts) implements Decision {
    private static final String BLOCK = "keywords";

    private Optional<Keyword> winner() {
        return keywords.stream().filter(this::holds).findFirst();
    }

    private boolean holds(Keyword keyword) {
        return keyword.condition().holds(facts, Instant.EPOCH);
    }

    @Override
    public List<RuleEffect> effects() {
        return winner().stream()
                .map(keyword -> new RuleEffect(
                        keyword.word(), new Effect.Set("group", List.of(FactValue.Text.of(keyword.group())), false)))
                .toList();
    }

    @Override
    public List<FiredRule> fired() {
        return winner().stream()
                .map(keyword -> new FiredRule(
                        keyword.word(),
                        true,
                        Map.of("title", facts.values("title").get(0).toString())))
                .toList();
    }

    @Override
    public List<Finding> findings() {
        return List.of();
    }

    @Override
    public Trace explain() {
        List<RuleTrace> traces = new ArrayList<>();
        List<String> before = List.of();
        for (Keyword keyword : keywords) {
            boolean asked = before.isEmpty();
            Verdict verdict = !asked ? Verdict.SHADOWED : holds(keyword) ? Verdict.FIRED : Verdict.FAILED;
            List<Explained.Leaf> decisive =
                    asked ? keyword.condition().explain(facts, Instant.EPOCH).decisive() : List.of();
            traces.add(new RuleTrace(keyword.word(), BLOCK, verdict, decisive, before));
            before = verdict == Verdict.FIRED ? List.of(keyword.word()) : before;
        }
        return new Trace(stage, ruleSet, traces, List.of());
    }
}
