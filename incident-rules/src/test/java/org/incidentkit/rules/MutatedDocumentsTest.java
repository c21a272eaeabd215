package org.incidentkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.incidentkit.rules.model.RuleDefinitions;
import org.incidentkit.rules.model.RuleFormat;
import org.incidentkit.rules.model.RuleProblem;

/**
 * A document in which one thing was changed by mistake is a rule set still, or is refused with the place of everything
 * that is wrong; nothing else can come of it.
 */
class MutatedDocumentsTest {
    private static final List<String> SCRAPS = List.of(
            "",
            " ",
            "\n",
            "\t",
            ":",
            ": ",
            "- ",
            "{",
            "}",
            "[",
            "]",
            ",",
            ";",
            "|",
            "\"",
            "'",
            "#",
            "&a ",
            "*a",
            "!!str ",
            "---\n",
            "...\n",
            "? ",
            "> ",
            "%",
            "@",
            "`",
            "\\",
            "\\u",
            "\uFEFF",
            "\uD83D",
            "\u0000",
            "\u2028",
            "\u0085",
            "\r",
            "~",
            "null",
            "true",
            "1e999999999",
            "9".repeat(40),
            "ruleSet",
            "classify",
            "rules",
            "when",
            "then",
            "id",
            "é",
            "👩🏽‍💻");

    @Provide
    Arbitrary<RuleDefinitions> definitions() {
        return WholeLanguage.definitions();
    }

    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
    void one_change_of_a_text_gives_rules_or_problems_with_their_places(
            @ForAll("definitions") RuleDefinitions definitions, @ForAll RuleFormat format, @ForAll long seed) {
        Random random = new Random(seed);
        String text = RuleSet.of(definitions).text(format);
        for (int i = 0; i < 10; i++) {
            judge(changed(text, random), format);
        }
    }

    private static void judge(String document, RuleFormat format) {
        List<RuleProblem> problems;
        try {
            RuleSet read = RuleSet.parse(document, format);
            assertThat(RuleSet.parse(read.text())).isEqualTo(read);
            return;
        } catch (RuleSetException refused) {
            problems = refused.problems();
        }
        long lines = document.chars()
                        .filter(c -> c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028')
                        .count()
                + 2;
        assertThat(problems).as(document).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.line()).isBetween(1, (int) lines);
            assertThat(problem.column()).isPositive();
            assertThat(problem.message()).isNotBlank();
        });
    }

    /** Somewhere a scrap put in, a few characters taken out, doubled or replaced, or two lines exchanged. */
    private static String changed(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(random.nextInt(4) == 0 ? 80 : 6));
        String scrap = SCRAPS.get(random.nextInt(SCRAPS.size()));
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, at) + scrap + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(end);
            case 2 -> text.substring(0, end) + text.substring(at);
            case 3 -> text.substring(0, at) + scrap + text.substring(end);
            default -> exchanged(text, random);
        };
    }

    private static String exchanged(String text, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int one = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        String moved = lines.get(one);
        lines.set(one, lines.get(other));
        lines.set(other, moved);
        return String.join("\n", lines);
    }
}
