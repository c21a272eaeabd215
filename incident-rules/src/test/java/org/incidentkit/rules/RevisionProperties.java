package org.incidentkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.rules.model.RuleDefinitions;

/** A text read by what is known of an earlier one says what it says read as a whole. */
class RevisionProperties {
    @Provide
    Arbitrary<RuleDefinitions> definitions() {
        return RuleArbitraries.definitions();
    }

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void other_rules_are_those_of_their_text(
            @ForAll("definitions") RuleDefinitions some, @ForAll("definitions") RuleDefinitions others) {
        RuleSet before = RuleSet.of(some);
        RuleSet after = RuleSet.of(others);
        assertSame(before.revised(after.text()), after);
        assertSame(before.revised(before.text()), before);
    }

    @Example
    void a_rule_that_stands_in_both_is_not_read_again() {
        String text = """
            ruleSet: desk
            assign:
              - block: group
                hitPolicy: FIRST
                rules:
                  - id: network
                    when: { category: { under: [network] } }
                    then: { group: network }
                  - id: rest
                    then: { group: first-line }
            """;
        RuleSet before = RuleSet.parse(text);
        RuleSet after = before.revised(text.replace("first-line", "service-desk"));
        assertThat(after.blocks(Stage.ASSIGN).get(0).rules().get(0))
                .isSameAs(before.blocks(Stage.ASSIGN).get(0).rules().get(0));
        assertThat(after.text()).contains("service-desk");
    }

    @Property(tries = 600, shrinking = ShrinkingMode.BOUNDED)
    void an_edited_text_gives_the_rules_or_the_problems_it_has(
            @ForAll("definitions") RuleDefinitions definitions, @ForAll long seed) {
        RuleSet before = RuleSet.of(definitions);
        String text = edited(before.text(), new Random(seed));
        try {
            RuleSet whole = RuleSet.parse(text);
            assertSame(before.revised(text), whole);
        } catch (RuleSetException refused) {
            assertThat(catchThrowableOfType(RuleSetException.class, () -> before.revised(text))
                            .problems())
                    .isEqualTo(refused.problems());
        }
    }

    /** Lines moved, dropped, doubled, or changed a little. */
    private static String edited(String text, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        for (int i = 1 + random.nextInt(3); i > 0 && lines.size() > 1; i--) {
            int at = random.nextInt(lines.size());
            switch (random.nextInt(5)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
                case 3 -> lines.set(at, lines.get(at).replaceFirst("[a-z](?=[^a-z]*$)", "q"));
                default -> lines.set(at, lines.get(at) + " # as agreed");
            }
        }
        return String.join("\n", lines);
    }

    private static void assertSame(RuleSet revised, RuleSet whole) {
        assertThat(revised).isEqualTo(whole);
        assertThat(revised.hash()).isEqualTo(whole.hash());
        assertThat(revised.definitions()).isEqualTo(whole.definitions());
    }
}
