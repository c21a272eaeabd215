package org.incidentkit.core.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        lines.add(heading(trace));
        trace.rules().forEach(rule -> lines.add("- " + line(rule)));
        trace.overwritten().forEach(lost -> lines.add("- " + overwritten(lost)));
        return String.join("\n", lines);
    }

    String markdown(Trace trace) {
        List<String> lines = new ArrayList<>();
        lines.add("### " + MarkdownText.plain(heading(trace)));
        lines.add("");
        lines.add(MarkdownText.row(Stream.of("rule", "block", "verdict", "because")
                .map(this::header)
                .toList()));
        lines.add(MarkdownText.rule(4));
        for (RuleTrace rule : trace.rules()) {
            String verdict = messages.sentence("verdict-" + code(rule), Map.of());
            String others = rule.others().isEmpty() ? "" : " (" + String.join(", ", rule.others()) + ")";
            lines.add(MarkdownText.row(List.of(rule.ruleId(), rule.block(), verdict + others, because(rule))));
        }
        if (!trace.overwritten().isEmpty()) {
            lines.add("");
            trace.overwritten().forEach(lost -> lines.add("- " + MarkdownText.plain(overwritten(lost))));
        }
        return String.join("\n", lines);
    }

    private String header(String name) {
        return messages.sentence("trace-column-" + name, Map.of());
    }

    private static String code(RuleTrace rule) {
        return rule.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String because(RuleTrace rule) {
        return rule.decisive().stream().map(conditions::leaf).collect(Collectors.joining("; "));
    }

    private String overwritten(Trace.Overwritten lost) {
        return messages.sentence(
                "trace-overwritten", Map.of("field", lost.field(), "rule", lost.ruleId(), "by", lost.by()));
    }

    private String heading(Trace trace) {
        String hash = trace.ruleSet()
                .substring(0, Math.min(SHORT_HASH, trace.ruleSet().length()));
        return messages.sentence("trace", Map.of("stage", trace.stage().name(), "ruleSet", hash));
    }

    private String line(RuleTrace rule) {
        String code = "rule-" + code(rule);
        String because = because(rule);
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
