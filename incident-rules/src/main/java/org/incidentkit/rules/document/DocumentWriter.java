package org.incidentkit.rules.document;

import java.util.List;
import java.util.Map;
import org.incidentkit.core.condition.Constant;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.incidentkit.core.triage.RuleTimer;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.rules.model.Block;
import org.incidentkit.rules.model.Rule;
import org.incidentkit.rules.model.RuleDefinitions;
import org.incidentkit.rules.model.RuleMode;
import org.incidentkit.rules.model.RuleTrigger;

/** Writes rules in their one form: what is left out is what it is by default. */
final class DocumentWriter {
    private final StringBuilder out = new StringBuilder();
    private final Map<String, String> known;

    DocumentWriter() {
        this(Map.of());
    }

    /** Takes the texts of some rules, by id, which are written already. */
    DocumentWriter(Map<String, String> known) {
        this.known = known;
    }

    String write(RuleDefinitions definitions) {
        line("ruleSet: " + Scalars.text(definitions.name()));
        if (!definitions.fields().isEmpty()) {
            line("fields:");
            definitions.fields().forEach(field -> line("  " + field.name() + ": " + field(field)));
        }
        for (Stage stage : Stage.values()) {
            List<Block> blocks = definitions.blocks(stage);
            if (!blocks.isEmpty()) {
                line(DocumentReader.STAGES.get(stage) + ":");
                blocks.forEach(this::block);
            }
        }
        return out.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private static String field(FieldDefinition field) {
        boolean always = field.type() == FieldType.MULTI_CHOICE;
        StringBuilder more = new StringBuilder();
        if (!field.choices().isEmpty()) {
            more.append(", choices: ").append(Scalars.list(field.choices()));
        }
        if (field.multiValued() && !always) {
            more.append(", multiple: true");
        }
        if (!field.labels().isEmpty()) {
            more.append(", labels: ").append(EffectWriter.mapping(field.labels()));
        }
        field.personal()
                .ifPresent(use -> more.append(", personal: { purpose: ")
                        .append(Scalars.text(use.purpose()))
                        .append(", retention: ")
                        .append(use.retention())
                        .append(" }"));
        String type = FieldReader.key(field.type());
        return more.isEmpty() ? type : "{ type: " + type + more + " }";
    }

    private void block(Block block) {
        line("  - block: " + Scalars.text(block.name()));
        line("    hitPolicy: " + block.hitPolicy());
        if (!block.priorities().isEmpty()) {
            List<String> lists = block.priorities().stream()
                    .map(one -> "{ " + one.field() + ": " + Scalars.list(one.values(), Scalars::value) + " }")
                    .toList();
            line("    priorities: " + (lists.size() == 1 ? lists.get(0) : "[" + String.join(", ", lists) + "]"));
        }
        line(block.rules().isEmpty() ? "    rules: []" : "    rules:");
        block.rules().forEach(this::rule);
    }

    private void rule(Rule rule) {
        String text = known.isEmpty() ? null : known.get(rule.id());
        if (text == null) {
            write(rule);
        } else {
            out.append(text);
        }
    }

    private void write(Rule rule) {
        line("      - id: " + Scalars.text(rule.id()));
        if (rule.order() != 0) {
            part("order", Integer.toString(rule.order()));
        }
        if (!rule.triggers().isEmpty()) {
            part("on", Scalars.list(rule.triggers(), DocumentWriter::trigger));
        }
        if (rule.condition() != Constant.ALWAYS) {
            part("when", ConditionWriter.write(rule.condition()));
        }
        if (!rule.effects().isEmpty() || !rule.computes().isEmpty()) {
            part("then", EffectWriter.write(rule.effects(), rule.computes()));
        }
        if (rule.mode() != RuleMode.ACTIVE) {
            part("mode", rule.mode().name());
        }
        rule.validFrom().ifPresent(from -> part("validFrom", Scalars.text(from.toString())));
        rule.validUntil().ifPresent(until -> part("validUntil", Scalars.text(until.toString())));
        rule.owner().ifPresent(owner -> part("owner", Scalars.text(owner)));
        rule.comment().ifPresent(comment -> part("comment", Scalars.text(comment)));
        if (rule.stop()) {
            part("stop", "true");
        }
    }

    private void part(String key, String value) {
        line("        " + key + ": " + value);
    }

    private static String trigger(RuleTrigger trigger) {
        if (trigger instanceof RuleTrigger.Timer timed) {
            RuleTimer timer = timed.timer();
            String side = timer.delay().isNegative() ? "before" : "after";
            String calendar = timer.calendar()
                    .map(id -> ", calendar: " + Scalars.text(id))
                    .orElse("");
            return "{ timer: { field: " + timer.field() + ", " + side + ": "
                    + timer.delay().abs() + calendar + " } }";
        }
        return trigger instanceof RuleTrigger.Update update
                ? "{ update: " + Scalars.list(update.fields()) + " }"
                : "create";
    }
}
