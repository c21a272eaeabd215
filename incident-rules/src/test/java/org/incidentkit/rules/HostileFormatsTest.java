package org.incidentkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import org.incidentkit.rules.model.RuleFormat;
import org.incidentkit.rules.model.RuleProblem;
import org.junit.jupiter.api.Test;

/** JSON and tables made to hurt: each is refused clearly, and soon. */
class HostileFormatsTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int SHELF = 8_000_000;

    private static List<String> codes(String document, RuleFormat format) {
        return codes(new StringReader(document), format);
    }

    private static List<String> codes(Reader document, RuleFormat format) {
        return assertTimeoutPreemptively(
                SOON,
                () ->
                        catchThrowableOfType(RuleSetException.class, () -> RuleSet.read(document, format))
                                .problems()
                                .stream()
                                .map(RuleProblem::code)
                                .distinct()
                                .toList());
    }

    private static String json(String when) {
        return "{\"ruleSet\": \"x\", \"fields\": {\"users\": \"integer\", \"cost\": \"decimal\"}, \"classify\":"
                + " [{\"block\": \"b\", \"hitPolicy\": \"FIRST\", \"rules\": [{\"id\": \"r\", \"when\": " + when
                + "}]}]}";
    }

    private static String table(String header, String cell) {
        return "ruleSet;x\nfield;users;integer\nfield;cost;decimal\nstage;classify\nblock;b\nhitPolicy;FIRST\nid;"
                + header + "\nr;\"" + cell.replace("\"", "\"\"") + "\"\n";
    }

    @Test
    void json_nested_without_end_is_refused() {
        assertThat(codes("[".repeat(SHELF), RuleFormat.JSON)).containsExactly("too-deep");
        assertThat(codes("{\"a\":".repeat(1_000_000), RuleFormat.JSON)).containsExactly("too-deep");
        String deep = "{\"not\": ".repeat(600) + "\"always\"" + "}".repeat(600);
        assertThat(codes(json(deep), RuleFormat.JSON)).containsExactly("too-deep");
    }

    @Test
    void json_that_is_none_is_refused_where_it_is_none() {
        for (String broken : List.of(
                "",
                "{\"ruleSet\": \"x\"",
                "{\"ruleSet\": \"x\",}",
                "{ruleSet: 'x'}",
                "{\"ruleSet\": NaN}",
                "{\"ruleSet\": 01}",
                "// {}\n{\"ruleSet\": \"x\"}",
                "{\"ruleSet\": \"\\x\"}")) {
            assertThat(codes(broken, RuleFormat.JSON)).as(broken).containsAnyOf("syntax", "empty");
        }
        assertThat(codes("{\"ruleSet\": \"x\"} {}", RuleFormat.JSON)).contains("several-documents");
        assertThat(codes("{\"ruleSet\": \"x\", \"ruleSet\": \"y\"}", RuleFormat.JSON))
                .contains("duplicate-key");
        assertThat(codes("{\"ruleSet\": \"\\ud800\"}", RuleFormat.JSON)).containsExactly("surrogate");
        assertThat(codes("{\"\\udc00\": 1, \"ruleSet\": \"x\"}", RuleFormat.JSON))
                .containsAnyOf("surrogate", "syntax");
    }

    @Test
    void numbers_beyond_measure_are_refused_in_every_form() {
        for (String number : List.of("9".repeat(1_000_000), "1e999999999", "1e9999", "-9223372036854775809")) {
            assertThat(codes(
                            json("{\"cost\": {\"atLeast\": " + number + "}, \"users\": " + number + "}"),
                            RuleFormat.JSON))
                    .containsExactly("wrong-value");
            assertThat(codes(table("when users", number), RuleFormat.CSV)).containsExactly("wrong-value");
        }
        assertThat(codes(table("when cost", "1" + " 000".repeat(500_000)), RuleFormat.CSV))
                .containsExactly("wrong-value");
    }

    @Test
    void a_hundred_thousand_conditions_are_refused_in_every_form() {
        String many = "{\"any\": [" + "{\"title\": \"x\"}, ".repeat(100_000) + "\"always\"]}";
        assertThat(codes(json(many), RuleFormat.JSON)).containsExactly("too-many-conditions");
        assertThat(codes(table("when", many), RuleFormat.CSV)).containsExactly("too-many-conditions");
    }

    @Test
    void millions_of_small_values_are_refused() {
        assertThat(codes(json("{\"title\": {\"in\": [" + "1,".repeat(3_000_000) + "1]}}"), RuleFormat.JSON))
                .containsExactly("too-large");
        assertThat(codes("ruleSet: [" + "a,".repeat(3_000_000) + "]\n", RuleFormat.YAML))
                .containsExactly("too-large");
        assertThat(codes(table("when title in", "a|".repeat(3_000_000)), RuleFormat.CSV))
                .contains("too-large");
    }

    @Test
    void tables_without_end_are_refused() {
        assertThat(codes("ruleSet;x\n" + ";".repeat(SHELF), RuleFormat.CSV)).contains("too-many-columns");
        assertThat(codes("ruleSet;x\n" + "a\n".repeat(3_000_000), RuleFormat.CSV))
                .contains("too-many-rows");
        assertThat(codes("ruleSet;x\nid;\"" + "a\n".repeat(3_000_000), RuleFormat.CSV))
                .contains("syntax");
        assertThat(codes("\"".repeat(SHELF), RuleFormat.CSV)).isNotEmpty();
        assertThat(codes("", RuleFormat.CSV)).containsExactly("required");
        assertThat(codes(table("when title", "x") + "r;" + "y;".repeat(900) + "\n", RuleFormat.CSV))
                .contains("no-column", "duplicate-id");
    }

    @Test
    void cells_made_to_hurt_are_refused() {
        assertThat(codes(table("when", "{ not: ".repeat(50_000)), RuleFormat.CSV))
                .containsExactly("too-deep");
        assertThat(codes(table("when", "&a [*a]"), RuleFormat.CSV)).contains("alias", "anchor");
        assertThat(codes(table("when title", "\"\\ud800\""), RuleFormat.CSV)).contains("surrogate");
        assertThat(codes(table("when title", "\"a"), RuleFormat.CSV)).contains("syntax");
        assertThat(codes(table("when title in", "\"a" + "\"".repeat(3_000_000)), RuleFormat.CSV))
                .containsExactly("syntax");
        String quotes = table("when title in", "a" + " \"".repeat(1_000_000));
        assertTimeoutPreemptively(SOON, () -> RuleSet.parse(quotes, RuleFormat.CSV));
        assertThat(codes(table("when title matches", "((a{500}){500}){500}"), RuleFormat.CSV))
                .containsExactly("pattern");
        assertThat(codes("ruleSet;x\u0000\n", RuleFormat.CSV)).containsExactly("character");
    }

    @Test
    void a_text_without_end_is_refused_without_reading_it_all() {
        for (RuleFormat format : RuleFormat.values()) {
            Reader endless = new Reader() {
                @Override
                public int read(char[] buffer, int offset, int length) {
                    java.util.Arrays.fill(buffer, offset, offset + length, ' ');
                    return length;
                }

                @Override
                public void close() throws IOException {
                    throw new IOException("the reader belongs to the caller");
                }
            };
            assertThat(codes(endless, format)).containsExactly("too-large");
        }
    }
}
