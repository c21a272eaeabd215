package org.incidentkit.rules.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.condition.ConditionCheck;
import org.incidentkit.core.condition.ConditionEvaluator;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.Stage;

/** Everything that is wrong with a rule set. */
public final class RuleCheck {
    private final RuleDefinitions definitions;
    private final FieldCatalog catalog;
    private final EffectCheck effects;
    private final ComputeCheck computes;
    private final BlockCheck suiting;
    private final List<Violation> found = new ArrayList<>();
    private final Set<String> blocks = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private long conditions;

    private final Set<Rule> checked;

    private RuleCheck(RuleDefinitions definitions, Set<Rule> checked) {
        this.definitions = definitions;
        this.checked = checked;
        this.catalog = definitions.catalog();
        this.effects = new EffectCheck(definitions);
        this.computes = new ComputeCheck(definitions);
        this.suiting = new BlockCheck(definitions);
    }

    /** {@return everything that is wrong, its path pointing into the definitions; empty when all is well} */
    public static List<Violation> check(RuleDefinitions definitions) {
        return new RuleCheck(definitions, Set.of()).checked();
    }

    /**
     * The same, but for what is wrong with a rule by itself where that has been looked for.
     *
     * @param earlier definitions with the same fields in which nothing is wrong, and some of whose rules these are
     */
    public static List<Violation> check(RuleDefinitions definitions, RuleDefinitions earlier) {
        Set<Rule> checked = Collections.newSetFromMap(new IdentityHashMap<>());
        earlier.rules().forEach(checked::add);
        return new RuleCheck(definitions, checked).checked();
    }

    private List<Violation> checked() {
        name("", "ruleSet", definitions.name());
        definitions
                .fields()
                .forEach(field -> FieldNameCheck.of(definitions, field)
                        .ifPresent(problem -> add("fields." + field.name(), "field-name", problem)));
        definitions.stages().forEach(this::stage);
        if (ids.size() > RuleLimits.RULES) {
            add("", "too-many-rules", "has more than " + RuleLimits.RULES + " rules");
        }
        if (conditions > RuleLimits.CONDITIONS) {
            add("", "too-many-conditions", "has more than " + RuleLimits.CONDITIONS + " conditions");
        }
        return List.copyOf(found);
    }

    private void stage(Stage stage, List<Block> inStage) {
        for (int i = 0; i < inStage.size(); i++) {
            Block block = inStage.get(i);
            String path = stage.name() + "[" + i + "]";
            name(path, "block", block.name());
            if (!blocks.add(block.name())) {
                add(path, "duplicate-block", "block '" + block.name() + "' is there twice");
            }
            suiting.check(block)
                    .forEach(fault -> addBelow(
                            path
                                    + fault.rule()
                                            .map(j -> ".rules[" + j + "].then")
                                            .orElse(""),
                            fault.violation()));
            for (int j = 0; j < block.rules().size(); j++) {
                rule(path, j, block.rules().get(j));
            }
        }
    }

    private void rule(String block, int place, Rule rule) {
        if (!ids.add(rule.id())) {
            add(path(block, place), "duplicate-id", "rule '" + rule.id() + "' is there twice");
        }
        conditions += rule.condition().size();
        if (!checked.contains(rule)) {
            alone(path(block, place), rule);
        }
    }

    private static String path(String block, int place) {
        return block + ".rules[" + place + "]";
    }

    private void alone(String path, Rule rule) {
        name(path, "id", rule.id());
        rule.triggers()
                .forEach(trigger ->
                        TriggerCheck.of(trigger, catalog).ifPresent(problem -> add(path + ".on", "trigger", problem)));
        if (rule.validFrom().isPresent()
                && rule.validUntil()
                        .filter(until -> !rule.validFrom().get().isBefore(until))
                        .isPresent()) {
            add(path, "reversed", "rule '" + rule.id() + "' is valid until an instant that is not after the first");
        }
        condition(path + ".when", rule);
        for (int i = 0; i < rule.effects().size(); i++) {
            String at = path + ".then[" + i + "]";
            effects.check(rule.effects().get(i)).forEach(violation -> addBelow(at, violation));
        }
        for (int i = 0; i < rule.computes().size(); i++) {
            String at = path + ".then.compute[" + i + "]";
            computes.check(rule.computes().get(i)).forEach(violation -> addBelow(at, violation));
        }
        setTwice(rule.effects(), rule.computes())
                .forEach(field -> add(path + ".then", "set-twice", "sets '" + field + "' twice"));
    }

    private void condition(String path, Rule rule) {
        if (rule.condition().depth() > RuleLimits.CONDITION_NESTING) {
            add(path, "too-deep", "is nested deeper than " + RuleLimits.CONDITION_NESTING);
            return;
        }
        ConditionCheck.check(rule.condition(), catalog).forEach(violation -> addBelow(path, violation));
        try {
            ConditionEvaluator.withPatterns(new LinearTimePatterns()).bind(rule.condition());
        } catch (InvalidDefinitionException unusable) {
            unusable.violations().stream()
                    .filter(violation -> violation.code().equals("pattern"))
                    .forEach(violation -> addBelow(path, violation));
        }
    }

    /** {@return the fields that a rule sets or clears more than once} */
    public static Set<String> setTwice(List<Effect> effects, List<Compute> computes) {
        Set<String> once = new HashSet<>();
        Set<String> twice = new HashSet<>();
        Stream<String> set = effects.stream()
                .filter(effect -> effect instanceof Effect.Set || effect instanceof Effect.Clear)
                .flatMap(effect -> effect.target().stream());
        Stream.concat(set, computes.stream().map(Compute::field))
                .filter(field -> !once.add(field))
                .forEach(twice::add);
        return twice;
    }

    private void name(String path, String what, String name) {
        if (!isName(name)) {
            add(
                    path,
                    "name",
                    what + " '" + name + "' is not 1 to " + RuleLimits.NAME + " characters, or has control characters");
        }
    }

    /** {@return whether a text can be the id of a rule, or the name of a block or rule set} */
    public static boolean isName(String text) {
        return !text.isBlank()
                && text.length() <= RuleLimits.NAME
                && text.chars().noneMatch(Character::isISOControl);
    }

    private void addBelow(String path, Violation violation) {
        String deeper = violation.path().isEmpty() ? path : path + "." + violation.path();
        found.add(new Violation(deeper, violation.code(), violation.parameters(), violation.message()));
    }

    private void add(String path, String code, String message) {
        found.add(Violation.of(path, code, message));
    }
}
