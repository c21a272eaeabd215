package org.incidentkit.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.rules.model.Block;
import org.incidentkit.rules.model.HitPolicy;
import org.incidentkit.rules.model.RuleBuilder;
import org.incidentkit.rules.model.RuleDefinitions;

/** Writes a rule set in Java; blocks stand in the order they are added. Used by one thread. */
public final class RuleSetBuilder {
    private final String name;
    private final List<FieldDefinition> fields = new ArrayList<>();
    private final Map<Stage, List<Block>> stages = new EnumMap<>(Stage.class);

    RuleSetBuilder(String name) {
        this.name = name;
    }

    /** A field of the host's own that the rules use. */
    public RuleSetBuilder field(FieldDefinition field) {
        fields.add(field);
        return this;
    }

    /** A block of the stage that says what it is. */
    public RuleSetBuilder classify(String block, HitPolicy policy, RuleBuilder... rules) {
        return block(Stage.CLASSIFY, of(block, policy, rules));
    }

    /** A block of the stage that says how bad it is. */
    public RuleSetBuilder prioritise(String block, HitPolicy policy, RuleBuilder... rules) {
        return block(Stage.PRIORITISE, of(block, policy, rules));
    }

    /** A block of the stage that says who works on it. */
    public RuleSetBuilder assign(String block, HitPolicy policy, RuleBuilder... rules) {
        return block(Stage.ASSIGN, of(block, policy, rules));
    }

    /** A block of the stage that says what else is to be done. */
    public RuleSetBuilder followUp(String block, HitPolicy policy, RuleBuilder... rules) {
        return block(Stage.FOLLOW_UP, of(block, policy, rules));
    }

    /** A block of any stage. */
    public RuleSetBuilder block(Stage stage, Block block) {
        stages.computeIfAbsent(stage, any -> new ArrayList<>()).add(block);
        return this;
    }

    private static Block of(String name, HitPolicy policy, RuleBuilder... rules) {
        return new Block(
                name, policy, Arrays.stream(rules).map(RuleBuilder::build).toList());
    }

    /**
     * The rules, checked.
     *
     * @throws org.incidentkit.core.common.InvalidDefinitionException with everything that is wrong
     */
    public RuleSet build() {
        return RuleSet.of(new RuleDefinitions(name, fields, stages));
    }
}
