package org.incidentkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import org.incidentkit.rules.model.RuleProblem;
import org.junit.jupiter.api.Test;

/** Documents made to hurt: each is refused clearly, and soon. */
class HostileDocumentsTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private static List<RuleProblem> problems(String document) {
        return problems(new StringReader(document));
    }

    private static List<RuleProblem> problems(Reader document) {
        return assertTimeoutPreemptively(
                SOON,
                () -> catchThrowableOfType(RuleSetException.class, () -> RuleSet.read(document))
                        .problems());
    }

    private static List<String> codes(String document) {
        return problems(document).stream().map(RuleProblem::code).distinct().toList();
    }

    @Test
    void aliases_that_would_multiply_are_refused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("*a")
                    .append(i - 1)
                    .append("]\n");
        }
        assertThat(codes(bomb.toString())).contains("alias", "anchor");
    }

    @Test
    void an_alias_of_itself_is_refused() {
        assertThat(codes("ruleSet: &a [*a]\n")).contains("alias", "anchor");
    }

    @Test
    void lists_nested_without_end_are_refused() {
        assertThat(codes("ruleSet: " + "[".repeat(50_000))).containsExactly("too-deep");
        assertThat(codes("ruleSet: " + "{a: ".repeat(50_000))).containsExactly("too-deep");
        assertThat(codes("- ".repeat(50_000))).containsExactly("too-deep");
    }

    @Test
    void conditions_nested_without_end_are_refused_where_it_is_too_deep() {
        String deep = "{ not: ".repeat(600) + "{ title: x }" + " }".repeat(600);
        assertThat(codes(Docs.when(deep))).contains("too-deep");
        String mixed = "{ all: [".repeat(520) + "{ title: x }" + "] }".repeat(520);
        assertThat(codes(Docs.when(mixed))).contains("too-deep");
    }

    @Test
    void conditions_nested_deep_but_in_bounds_are_taken() {
        String deep = "{ not: ".repeat(490) + "{ title: { word: x } }" + " }".repeat(490);
        RuleSet read = RuleSet.parse(Docs.when(deep));
        assertThat(RuleSet.parse(read.text())).isEqualTo(read);
    }

    @Test
    void numbers_beyond_measure_are_refused() {
        assertThat(codes(Docs.when("{ users: " + "9".repeat(100_000) + " }"))).containsExactly("wrong-value");
        assertThat(codes(Docs.when("{ users: 9223372036854775808 }"))).containsExactly("wrong-value");
        assertThat(codes(Docs.when("{ cost: 1e999999999 }"))).containsExactly("wrong-value");
        assertThat(codes(Docs.when("{ cost: 1e9999 }"))).containsExactly("wrong-value");
        assertThat(codes(Docs.when("{ cost: .inf }"))).containsExactly("wrong-value");
        assertThat(codes(Docs.when("{ users: 0x1F }"))).containsExactly("wrong-type");
        assertThat(codes(Docs.block("FIRST", "- { id: r, order: " + "9".repeat(10_000) + " }")))
                .containsExactly("wrong-value");
    }

    @Test
    void half_characters_are_refused() {
        assertThat(codes(Docs.when("{ title: \"\\uD800\" }"))).containsExactly("surrogate");
        assertThat(codes("ruleSet: \"\\uDC00x\"\n")).containsExactly("surrogate");
        List<RuleProblem> raw = problems("ruleSet: x\nfields: { a\uD800: text }\n");
        assertThat(raw).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("character");
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(12);
        });
    }

    @Test
    void a_hundred_thousand_conditions_are_refused() {
        assertThat(codes(Docs.when("{ any: [ " + "{title: x}, ".repeat(100_000) + "] }")))
                .containsExactly("too-many-conditions");
        String rule = "      - { id: r%d, when: { any: [ " + "{title: x}, ".repeat(100) + "] } }\n";
        StringBuilder spread = new StringBuilder(Docs.block("FIRST", ""));
        for (int i = 0; i < 1_000; i++) {
            spread.append(rule.formatted(i));
        }
        assertThat(codes(spread.toString())).containsExactly("too-many-conditions");
    }

    @Test
    void a_hundred_thousand_mistakes_are_told_in_part() {
        List<RuleProblem> problems = problems(Docs.when("{ any: [ " + "{titel: x}, ".repeat(60_000) + "] }"));
        assertThat(problems).hasSize(1_001);
        assertThat(problems.get(1_000).message()).contains("59000 more");
    }

    @Test
    void a_text_without_end_is_refused_without_reading_it_all() {
        Reader endless = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) {
                java.util.Arrays.fill(buffer, offset, offset + length, '#');
                return length;
            }

            @Override
            public void close() throws IOException {
                throw new IOException("the reader belongs to the caller");
            }
        };
        assertThat(problems(endless))
                .singleElement()
                .extracting(RuleProblem::code)
                .isEqualTo("too-large");
    }

    @Test
    void patterns_that_would_backtrack_or_grow_are_refused_or_harmless() {
        assertThat(codes(Docs.when("{ title: { matches: '(a)\\1' } }"))).containsExactly("pattern");
        assertThat(codes(Docs.when("{ title: { matches: '" + "a".repeat(2_000) + "' } }")))
                .containsExactly("pattern");
        assertThat(codes(Docs.when("{ title: { matches: '((a{500}){500}){500}' } }")))
                .containsExactly("pattern");
    }

    @Test
    void a_text_as_long_as_a_shelf_is_read_in_time() {
        String text = "v".repeat(2_000_000);
        assertThat(codes("ruleSet: \"" + text + "\"\n")).containsExactly("name");
        assertThat(codes("# " + text + "\nruleSet: 5\n")).containsExactly("wrong-type");
        assertThat(codes("ruleSet: |\n  " + text + "\n")).containsExactly("name");
    }

    @Test
    void a_key_as_long_as_a_book_is_shown_in_part() {
        List<RuleProblem> problems = problems("ruleSet: x\n? " + "k".repeat(1_000_000) + "\n: 1\n");
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).hasSizeLessThan(500));
    }
}
