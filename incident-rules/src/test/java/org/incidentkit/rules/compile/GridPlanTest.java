package org.incidentkit.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.incidentkit.core.condition.ConditionEvaluator;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.rules.RuleSet;
import org.incidentkit.rules.model.Block;
import org.incidentkit.rules.model.LinearTimePatterns;
import org.incidentkit.rules.model.RuleDefinitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which stages are looked up in a grid, and which must not be. */
class GridPlanTest {
    private static final String BLOCK = "  - block: %s\n    hitPolicy: FIRST\n    rules:\n%s";

    private static Optional<Grid> grid(String... blocks) {
        String listed = IntStream.range(0, blocks.length)
                .mapToObj(i -> BLOCK.formatted("b" + i, blocks[i].indent(6)))
                .collect(Collectors.joining());
        RuleDefinitions definitions = RuleSet.parse("ruleSet: one\nfields: { users: integer }\nclassify:\n" + listed)
                .definitions();
        FieldCatalog fields = definitions.settable();
        return GridPlan.of(definitions.blocks(Stage.CLASSIFY).stream()
                .map(block -> compiled(block, fields))
                .toList());
    }

    private static CompiledBlock compiled(Block block, FieldCatalog fields) {
        ConditionEvaluator evaluator = ConditionEvaluator.withPatterns(new LinearTimePatterns());
        List<CompiledRule> rules = block.ordered().stream()
                .map(rule -> new CompiledRule(rule, evaluator))
                .toList();
        return new CompiledBlock(block.name(), block.hitPolicy(), Outputs.of(block, fields), rules);
    }

    private static String rule(String when) {
        return "- { id: a, when: %s, then: { group: g } }\n".formatted(when);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ kind: INCIDENT }",
                "{ not: { kind: INCIDENT } }",
                "{ any: [ { kind: INCIDENT }, { users: { atLeast: 5 } } ] }",
                "{ all: [ { kind: { in: [INCIDENT, QUESTION] } }, { not: { service: { missing: true } } } ] }",
                "always"
            })
    void values_ranges_and_presence_are_looked_up(String when) {
        assertThat(grid(rule(when))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ title: { anyWord: [vpn] } }",
                "{ not: { title: { anyWord: [vpn] } } }",
                "{ all: [ { kind: INCIDENT }, { any: [ { title: { contains: vpn } } ] } ] }",
                "{ category: { under: network } }"
            })
    void what_few_places_cannot_tell_is_asked(String when) {
        assertThat(grid(rule(when))).isEmpty();
    }

    @Test
    void rules_for_a_time_are_asked() {
        String rule = rule("{ kind: INCIDENT }");
        assertThat(grid(rule.replace("id: a", "id: a, validFrom: 2026-01-01T00:00:00Z")))
                .isEmpty();
        assertThat(grid(rule.replace("id: a", "id: a, validUntil: 2026-01-01T00:00:00Z")))
                .isEmpty();
        assertThat(grid(rule.replace("id: a", "id: a, mode: INACTIVE, validUntil: 2026-01-01T00:00:00Z")))
                .isPresent();
    }

    @Test
    void what_an_earlier_block_may_change_is_asked() {
        String setting = "- { id: set, when: { kind: INCIDENT }, then: { service: x } }\n";
        assertThat(grid(setting, rule("{ service: x }"))).isEmpty();
        assertThat(grid(setting, rule("{ channel: PHONE }"))).isPresent();
    }

    @Test
    void a_grid_is_small() {
        assertThat(grid(values("service", 61)).orElseThrow().known()).hasSize(63);
        assertThat(grid(listed("service", 62), listed("caller", 62))
                        .orElseThrow()
                        .known())
                .hasSize(4_096);
        assertThat(grid(listed("service", 62), listed("caller", 63))).isEmpty();
        assertThat(grid(values("service", 511))).isPresent();
        assertThat(grid(values("service", 512))).isEmpty();
    }

    @Test
    void of_many_fields_none_is_looked_up() {
        List<String> names =
                List.of("service", "caller", "title", "description", "number", "supplier", "assignee", "state");
        assertThat(grid(rule("{ all: [" + asked(names.subList(0, 6)) + "] }"))).isPresent();
        assertThat(grid(rule("{ all: [" + asked(names) + "] }"))).isEmpty();
    }

    private static String asked(List<String> names) {
        return names.stream().map(name -> "{ " + name + ": { exists: true } }").collect(Collectors.joining(", "));
    }

    private static String values(String field, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "- { id: %s-%d, when: { %s: v%d }, then: { group: g } }\n".formatted(field, i, field, i))
                .collect(Collectors.joining());
    }

    private static String listed(String field, int count) {
        List<String> values = IntStream.range(0, count).mapToObj(i -> "v" + i).toList();
        return "- { id: %s, when: { %s: { in: %s } }, then: { group: g } }\n".formatted(field, field, values);
    }

    @Test
    void a_cell_is_told_by_what_facts_say() {
        Grid grid = grid(values("service", 2)).orElseThrow();
        assertThat(grid.cell(Facts.none())).isZero();
        assertThat(grid.cell(Facts.builder().text("service", "other").build())).isEqualTo(1);
        assertThat(grid.cell(Facts.builder().text("service", "V0").build())).isEqualTo(2);
        assertThat(grid.cell(Facts.builder().text("service", "v1").build())).isEqualTo(3);
        Facts several =
                Facts.builder().text("service", "v0").text("service", "v1").build();
        assertThat(grid.cell(several)).isEqualTo(Grid.NOWHERE);
        assertThat(grid.cell(Facts.builder().text("trigger", "ON_UPDATE").build()))
                .isEqualTo(Grid.NOWHERE);
        assertThat(grid.cell(Facts.builder().text("trigger", "ON_CREATE").build()))
                .isZero();
    }
}
