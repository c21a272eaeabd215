package org.incidentkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.rules.model.RuleFormat;
import org.incidentkit.rules.model.RuleProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents as editors, mailers and enemies leave them: read as what they are, or refused clearly and soon. */
class HostileFilesTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final RuleSet ACME = RuleSet.parse(Docs.ACME);

    @TempDir
    Path folder;

    private Path file(byte[] bytes, RuleFormat format) throws IOException {
        return Files.write(folder.resolve("rules." + format.name().toLowerCase(java.util.Locale.ROOT)), bytes);
    }

    private static List<String> codes(String document, RuleFormat format) {
        return problems(document, format).stream()
                .map(RuleProblem::code)
                .distinct()
                .toList();
    }

    private static List<RuleProblem> problems(String document, RuleFormat format) {
        return assertTimeoutPreemptively(
                SOON,
                () -> catchThrowableOfType(RuleSetException.class, () -> RuleSet.parse(document, format))
                        .problems());
    }

    @ParameterizedTest
    @EnumSource(RuleFormat.class)
    void byte_order_marks_and_either_line_end_make_no_difference(RuleFormat format) throws IOException {
        String text = ACME.text(format);
        for (String other : List.of(
                "\ufeff" + text,
                text.replace("\n", "\r\n"),
                "\ufeff" + text.replace("\n", "\r\n"),
                text.replace("\n", "\r"),
                text + "\n\n\n",
                text.stripTrailing())) {
            assertThat(RuleSet.parse(other, format)).isEqualTo(ACME);
            assertThat(RuleSet.read(file(other.getBytes(StandardCharsets.UTF_8), format)))
                    .isEqualTo(ACME);
        }
    }

    @ParameterizedTest
    @EnumSource(RuleFormat.class)
    void what_is_not_utf_8_is_said_to_be_no_text(RuleFormat format) throws IOException {
        String text = ACME.text(format).replace("vpn", "våpen");
        for (Charset other : List.of(
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                StandardCharsets.ISO_8859_1,
                Charset.forName("UTF-32"))) {
            Path file = file(text.getBytes(other), format);
            assertThat(catchThrowableOfType(RuleSetException.class, () -> RuleSet.read(file))
                            .problems())
                    .as(other + " as " + format)
                    .isNotEmpty()
                    .allSatisfy(problem -> {
                        assertThat(problem.code()).isIn("unreadable", "character");
                        assertThat(problem.line()).isPositive();
                    });
        }
    }

    @ParameterizedTest
    @EnumSource(RuleFormat.class)
    void control_characters_are_refused_where_they_stand(RuleFormat format) {
        String text = ACME.text(format);
        for (String character : List.of("\u0000", "\u0001", "\u0008", "\u001b", "\u007f", "\u0080", "\uffff")) {
            List<RuleProblem> problems = problems(text.replace("network/", "net" + character + "work/"), format);
            assertThat(problems)
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.code()).isEqualTo("character"));
        }
        assertThat(codes("\u0000".repeat(1_000_000), format)).contains("character");
    }

    @ParameterizedTest
    @CsvSource({
        "YAML, 'ruleSet: x\nruleSet: y\n'",
        "JSON, '{\"ruleSet\": \"x\", \"ruleSet\": \"y\"}'",
        "CSV, 'ruleSet;x\nruleSet;y\n'",
        "YAML, 'ruleSet: x\nassign: [{ block: b, hitPolicy: FIRST, rules: [{ id: r, id: r }] }]\n'",
    })
    void keys_that_are_there_twice_are_refused(RuleFormat format, String document) {
        assertThat(codes(document, format)).contains("duplicate-key");
    }

    @Test
    void numbers_of_a_million_digits_are_refused_at_once() {
        String digits = "9".repeat(1_000_000);
        for (String when : List.of(
                "{ users: " + digits + " }",
                "{ cost: " + digits + " }",
                "{ cost: 0." + digits + " }",
                "{ cost: 1e" + digits + " }",
                "{ cost: -1e-999999999 }",
                "{ users: { between: [1, " + digits + "] } }",
                "{ at: { withinLast: " + digits + " d } }",
                "{ at: { withinLast: PT" + digits + "H } }",
                "{ day: { withinLast: " + digits + " d UTC } }",
                "{ day: +" + digits + "-01-01 }")) {
            assertThat(codes(Docs.when(when), RuleFormat.YAML))
                    .as(when.substring(0, Math.min(30, when.length())))
                    .hasSize(1);
        }
        String json =
                "{\"ruleSet\": \"x\", \"fields\": {\"n\": \"decimal\"}, \"assign\": [{\"block\": \"b\", \"hitPolicy\": \"FIRST\","
                        + " \"rules\": [{\"id\": \"r\", \"order\": N, \"when\": {\"n\": N}}]}]}";
        assertThat(codes(json.replace("N", digits), RuleFormat.JSON)).containsExactly("wrong-value");
        assertThat(codes(json.replace("N", "1e999999999"), RuleFormat.JSON)).containsExactly("wrong-value");
    }

    @Test
    void a_hundred_thousand_levels_are_refused_in_every_form() {
        int deep = 100_000;
        assertThat(codes("ruleSet: " + "[".repeat(deep), RuleFormat.YAML)).containsExactly("too-deep");
        assertThat(codes(
                        "a:\n".repeat(1)
                                + IntStream.range(1, 2_000)
                                        .mapToObj(i -> " ".repeat(i) + "a:\n")
                                        .collect(Collectors.joining()),
                        RuleFormat.YAML))
                .contains("too-deep");
        assertThat(codes("[".repeat(deep), RuleFormat.JSON)).containsExactly("too-deep");
        assertThat(codes("{\"a\":".repeat(deep), RuleFormat.JSON)).containsExactly("too-deep");
        String table = "ruleSet;t\nstage;assign\nblock;b\nhitPolicy;FIRST\nid;when\nr;" + "{ not: ".repeat(deep) + "\n";
        assertThat(codes(table, RuleFormat.CSV)).contains("too-deep");
    }

    @Test
    void patterns_that_would_backtrack_without_end_answer_at_once() {
        RuleEngine engine = RuleEngine.compile(RuleSet.parse(Docs.when("{ any: [ { title: { matches: '(a+)+$' } },"
                + " { title: { matches: '(a|aa)+$' } }, { title: { matches: '^(([a-z])+.)+[A-Z]([a-z])+$' } },"
                + " { title: { matches: '(.*)(.*)(.*)(.*)(.*)[^a]$' } } ] }")));
        Facts facts = Facts.builder().text("title", "a".repeat(20_000) + "!b!").build();
        assertTimeoutPreemptively(
                SOON, () -> engine.decide(Stage.CLASSIFY, facts, Docs.NOW).explain());
        assertThat(codes(Docs.when("{ title: { matches: '" + "(".repeat(900) + "' } }"), RuleFormat.YAML))
                .containsExactly("pattern");
        assertThat(codes(Docs.when("{ title: { matches: '(?=a)b' } }"), RuleFormat.YAML))
                .containsExactly("pattern");
        assertThat(codes(Docs.when("{ title: { matches: 'a{1,100000}' } }"), RuleFormat.YAML))
                .containsExactly("pattern");
    }

    @Test
    void trees_have_no_way_back_to_themselves() {
        assertThat(codes(Docs.when("&a { not: *a }"), RuleFormat.YAML)).contains("alias", "anchor");
        assertThat(codes(Docs.when("{ all: &a [ { any: *a } ] }"), RuleFormat.YAML))
                .contains("alias", "anchor");
        assertThat(codes("ruleSet: x\n<<: { ruleSet: y }\n", RuleFormat.YAML)).contains("unknown-key");
        String path = String.join("/", java.util.Collections.nCopies(100_000, "a"));
        assertThat(codes(Docs.when("{ category: { under: " + path + "/ } }"), RuleFormat.YAML))
                .containsExactly("wrong-value");
        Facts facts = Facts.builder().path("category", path).build();
        RuleEngine engine = RuleEngine.compile(RuleSet.parse(Docs.when("{ category: { under: " + path + " } }")));
        assertTimeoutPreemptively(
                SOON,
                () -> assertThat(engine.decide(Stage.CLASSIFY, facts, Docs.NOW).firedIds())
                        .containsExactly("r"));
    }
}
