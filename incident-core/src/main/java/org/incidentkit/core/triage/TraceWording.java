package org.incidentkit.core.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.incidentkit.core.common.Messages;
import org.incidentkit.core.condition.ConditionWording;

/** Says what became of rules. */
final class TraceWording {
    private static final int SHORT_HASH = 12;

    private final Messages messages;
    private final ConditionWording conditions;

    TraceWording(Messages messages) {
        this.messages = messages;
        this.conditions = new ConditionWording(messages);
    }

    String text(Trace trace) {
        List<String> lines = new ArrayList<>();
        String hash = trace.ruleSet()
                .substring(0, Math.min(SHORT_HASH, trace.ruleSet().length()));
        lines.add(messages.sentence("trace", Map.of("stage", trace.stage().name(), "ruleSet", hash)));
        trace.rules().forEach(rule -> lines.add("- " + line(rule)));
        trace.overwritten()
                .forEach(lost -> lines.add("- "
                        + messages.sentence(
                                "trace-overwritten",
                                Map.of("field", lost.field(), "rule", lost.ruleId(), "by", lost.by()))));
        return String.join("\n", lines);
    }

    private String line(RuleTrace rule) {
        String code = "rule-" + rule.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String because = rule.decisive().stream().map(conditions::leaf).collect(Collectors.joining("; "));
        return messages.sentence(
                code,
                Map.of(
                        "rule",
                        rule.ruleId(),
                        "block",
                        rule.block(),
                        "others",
                        String.join(", ", rule.others()),
                        "because",
                        because));
    }
}
