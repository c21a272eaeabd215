package org.incidentkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Stage;
import org.junit.jupiter.api.Test;

/** Explanations as Markdown: readable where Markdown is shown, and never more than text. */
class MarkdownTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final RuleEngine ENGINE = RuleEngine.compile(RuleSet.parse(Docs.block("COLLECT", """
            - { id: vpn, when: { title: { word: vpn } }, then: { service: wan } }
            - { id: many, when: { users: { atLeast: 50 } }, then: { service: lan } }
            - { id: off, mode: INACTIVE }
            """)));
    private static final Facts FACTS = Facts.builder()
            .text("title", "VPN | <b>nere</b> `x`")
            .whole("users", 60)
            .build();

    @Test
    void a_trace_is_a_table_in_english() {
        assertThat(ENGINE.why(Stage.CLASSIFY, FACTS, Docs.NOW).markdown(Locale.ENGLISH))
                .startsWith("### Stage CLASSIFY, rule set "
                        + ENGINE.ruleSet().hash().substring(0, 12))
                .contains("| Rule | Block | Verdict | Because |\n| --- | --- | --- | --- |\n| vpn | b | fired | title")
                .contains("| off | b | switched off |  |")
                .contains("\\<b\\>nere\\</b\\> \\`x\\`")
                .contains("VPN \\| ")
                .endsWith("- service of \"vpn\" was overwritten by \"many\"");
    }

    @Test
    void a_trace_is_a_table_in_swedish() {
        assertThat(ENGINE.why(Stage.CLASSIFY, FACTS, Docs.NOW).markdown(SWEDISH))
                .contains("| Regel | Block | Utfall | Därför att |")
                .contains("| vpn | b | slog till |")
                .contains("| off | b | avstängd |  |");
    }

    @Test
    void the_smallest_change_is_a_table_too() {
        assertThat(ENGINE.whyNot("many", Facts.none(), Docs.NOW).markdown(Locale.ENGLISH))
                .isEqualTo("""
                        "many" would fire if this were different:

                        | Fact | Is | Would have to be |
                        | --- | --- | --- |
                        | users | nothing | 50 |

                        No smaller change does.""");
        assertThat(ENGINE.whyNot("off", FACTS, Docs.NOW).markdown(SWEDISH))
                .isEqualTo("Ingen ändring av fakta får \"off\" att slå till.");
    }
}
