package org.incidentkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.core.triage.Trace;
import org.junit.jupiter.api.Test;

class ExplanationTextTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private static final Facts FACTS = Facts.builder()
            .text("title", "Åska slog ut nätet {rule}")
            .whole("users", 3)
            .text("tags", "a")
            .text("tags", "b")
            .build();

    private static final String ALL_VERDICTS = """
            - { id: failed, when: { users: { between: [5, 9] }, title: { isNot: x } } }
            - { id: watched, mode: MONITOR, when: { title: { word: åska } } }
            - { id: off, mode: INACTIVE }
            - { id: later, validFrom: 2030-01-01T00:00:00Z }
            - { id: waiting, on: { update: [users] } }
            - { id: first, when: { tags: { isNot: c } }, then: { service: s } }
            - { id: last, then: { service: t }, stop: true }
            - { id: stopped }
            """;

    private static Trace trace(String policy) {
        return RuleEngine.compile(RuleSet.parse(Docs.block(policy, ALL_VERDICTS)))
                .why(Stage.CLASSIFY, FACTS, Docs.NOW);
    }

    @Test
    void every_verdict_is_a_sentence_in_english() {
        assertThat(trace("COLLECT").text(Locale.ENGLISH).lines().skip(1))
                .containsExactly(
                        "- \"failed\" (b) did not fire: users is ≥ 5 and ≤ 9: no, it was 3",
                        "- \"watched\" (b) is only watched, and would have fired: title has the word 'åska': yes, it was"
                                + " 'Åska slog ut nätet {rule}'",
                        "- \"off\" (b) is switched off",
                        "- \"later\" (b) is not valid at that time",
                        "- \"waiting\" (b) waits for another trigger",
                        "- \"first\" (b) fired: tags is not 'c': yes, it was 'a', 'b'",
                        "- \"last\" (b) fired: always",
                        "- \"stopped\" (b) was not asked: \"last\" said stop",
                        "- service of \"first\" was overwritten by \"last\"");
    }

    @Test
    void every_verdict_is_a_sentence_in_swedish() {
        assertThat(trace("COLLECT").text(SWEDISH).lines().skip(1))
                .containsExactly(
                        "- \"failed\" (b) slog inte till: users är ≥ 5 och ≤ 9: nej, värdet var 3",
                        "- \"watched\" (b) bevakas bara, men hade slagit till: title har ordet 'åska': ja, värdet var"
                                + " 'Åska slog ut nätet {rule}'",
                        "- \"off\" (b) är avstängd",
                        "- \"later\" (b) gäller inte vid den tiden",
                        "- \"waiting\" (b) väntar på en annan händelse",
                        "- \"first\" (b) slog till: tags är inte 'c': ja, värdet var 'a', 'b'",
                        "- \"last\" (b) slog till: alltid",
                        "- \"stopped\" (b) prövades inte: \"last\" sade stopp",
                        "- service från \"first\" skrevs över av \"last\"");
        assertThat(trace("FIRST").text(SWEDISH)).contains("\"last\" (b) prövades inte: \"first\" kom först");
        assertThat(trace("UNIQUE").text(SWEDISH)).contains("gällde samtidigt med last, stopped, där bara en får gälla");
    }

    private static final List<String> TESTS = List.of(
            "{ title: { exists: true } }",
            "{ title: x }",
            "{ title: { in: [x, y] } }",
            "{ users: { atLeast: 1 } }",
            "{ at: { withinLast: 1 h } }",
            "{ at: { withinNext: 1 h } }",
            "{ at: { longerAgo: 1 h } }",
            "{ at: { furtherAhead: 1 h } }",
            "{ category: { under: x } }",
            "{ address: { within: 10.0.0.0/8 } }",
            "{ title: { word: x } }",
            "{ title: { anyWord: [x, y] } }",
            "{ title: { allWords: [x] } }",
            "{ title: { contains: x } }",
            "{ title: { startsWith: x } }",
            "{ title: { endsWith: x } }",
            "{ title: { matches: x } }",
            "never");

    @Test
    void every_test_has_words_in_both_languages_and_its_opposite_too() {
        Stream<String> conditions = TESTS.stream().flatMap(test -> Stream.of(test, "{ not: " + test + " }"));
        assertThat(conditions).allSatisfy(condition -> {
            Trace trace =
                    RuleEngine.compile(RuleSet.parse(Docs.when(condition))).why(Stage.CLASSIFY, FACTS, Docs.NOW);
            for (Locale locale : List.of(Locale.ENGLISH, SWEDISH)) {
                assertThat(trace.text(locale)).doesNotContain("test-").doesNotContain("saw-");
            }
            assertThat(trace.text(SWEDISH)).isNotEqualTo(trace.text(Locale.ENGLISH));
        });
    }
}
