package org.incidentkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.rules.RuleEngine;
import org.incidentkit.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of the story: why, why not, and what an edited document changes. */
class RulesTest {
    private static final Told AS_TOLD = new Told(Plot.asTold());

    @TempDir
    Path folder;

    @Test
    void the_story_says_why_it_is_priority_2() {
        assertThat(AS_TOLD.text())
                .contains("5. Why it is P2, and where it went")
                .contains("- \"an-office\" (impact) fired: affectedUsers is ≥ 20: yes, it was 40")
                .contains("- \"cannot-work\" (urgency) fired: category is under network: yes, it was network/vpn")
                .contains("The matrix gives P2 (HIGH) for impact MEDIUM and urgency HIGH")
                .contains("- \"an-office\" (impact) slog till: affectedUsers är ≥ 20: ja, värdet var 40");
    }

    @Test
    void the_story_says_why_another_rule_did_not_fire_and_what_would_have_made_it() {
        assertThat(AS_TOLD.words())
                .contains("- \"everybody\" (impact) did not fire: affectedUsers is ≥ 100: no, it was 40")
                .contains("\"everybody\" would fire if this were different: - affectedUsers: 100 instead of 40"
                        + " No smaller change does.");
        assertThat(new Told(Plot.asTold().withAffectedUsers(100)).words())
                .contains("\"everybody\" (impact) fired: affectedUsers is ≥ 100: yes, it was 100");
        assertThat(new Told(Plot.asTold().withAffectedUsers(99)).words())
                .contains("\"everybody\" (impact) did not fire: affectedUsers is ≥ 100: no, it was 99");
    }

    @Test
    void one_edited_word_changes_the_route_and_the_text_but_not_what_was_decided_before() {
        try (DeskFile file = DeskFile.open(folder.resolve("desk"))) {
            Told before = new Told(Plot.asTold(), file.store());
            Told after = new Told(edited("group: network-operations", "group: remote-work"), file.store());
            assertThat(before.closed().group()).contains(GroupId.of("network-operations"));
            assertThat(after.closed().group()).contains(GroupId.of("remote-work"));
            assertThat(after.text())
                    .contains("group = remote-work (rule network)")
                    .contains("now in force in place of others (configuration 2)");
            assertThat(after.row("INC-2026-000001  CLOSED"))
                    .contains("network-operations", hash(Plot.asTold().rules()));
        }
    }

    @Test
    void one_edited_number_changes_the_priority_the_reason_and_what_would_have_made_it_fire() {
        Told told = new Told(edited("atLeast: 100", "atLeast: 41"));
        assertThat(told.words()).contains("affectedUsers: 41 instead of 40");
        assertThat(new Told(edited("atLeast: 100", "atLeast: 40")).text()).contains("Why it is P1");
    }

    @Test
    void rules_that_leave_no_promise_and_propose_no_problem_tell_the_story_all_the_same() {
        Plot low = edited(edited("urgency: HIGH", "urgency: LOW"), "atLeast: 20", "atLeast: 50");
        Told told = new Told(edited(low, "INCIDENT", "CHANGE"));
        assertThat(told.text())
                .contains("Why it is P5", "No promise is made for such a priority.", "raises a problem from it")
                .doesNotContain("asked for it");
        assertThat(told.closed().state()).isEqualTo("CLOSED");
    }

    private static Plot edited(String word, String other) {
        return edited(Plot.asTold(), word, other);
    }

    private static Plot edited(Plot plot, String word, String other) {
        String before = plot.rules().ruleSet().text();
        String after = before.replace(word, other);
        assertThat(after).isNotEqualTo(before);
        return plot.withRules(RuleEngine.compile(RuleSet.parse(after)));
    }

    private static String hash(RuleEngine rules) {
        return rules.ruleSet().hash().substring(0, 12);
    }
}
