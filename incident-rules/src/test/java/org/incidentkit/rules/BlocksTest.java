package org.incidentkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Decision;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.Finding;
import org.incidentkit.core.triage.FiredRule;
import org.incidentkit.core.triage.RuleTrace;
import org.incidentkit.core.triage.RuleTrace.Verdict;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.core.triage.Trace;
import org.incidentkit.core.triage.TriageFacts;
import org.junit.jupiter.api.Test;

class BlocksTest {
    private static final Facts USERS = Facts.builder().whole("users", 60).build();

    private static Decision decide(String document, Facts facts) {
        return RuleEngine.compile(RuleSet.parse(document)).decide(Stage.CLASSIFY, facts, Docs.NOW);
    }

    private static List<String> acting(Decision decision) {
        return decision.effects().stream()
                .map(effect -> effect.ruleId() + " "
                        + effect.effect().appliedTo(List.of()).stream()
                                .map(FactValue::toString)
                                .toList())
                .toList();
    }

    private static List<Verdict> verdicts(Decision decision) {
        return decision.explain().rules().stream().map(RuleTrace::verdict).toList();
    }

    private static final String THREE = """
            - { id: a, when: { users: { atLeast: 90 } }, then: { service: one } }
            - { id: b, when: { users: { atLeast: 50 } }, then: { service: two } }
            - { id: c, when: { users: { atLeast: 10 } }, then: { service: three } }
            """;

    @Test
    void first_takes_the_first_that_holds_and_shadows_the_rest() {
        Decision decision = decide(Docs.block("FIRST", THREE), USERS);
        assertThat(acting(decision)).containsExactly("b [two]");
        assertThat(verdicts(decision)).containsExactly(Verdict.FAILED, Verdict.FIRED, Verdict.SHADOWED);
        assertThat(decision.explain().rule("c").orElseThrow().others()).containsExactly("b");
    }

    @Test
    void order_comes_before_listing_and_listing_decides_between_equals() {
        String ordered = THREE.replace("id: c,", "id: c, order: -1,");
        assertThat(acting(decide(Docs.block("FIRST", ordered), USERS))).containsExactly("c [three]");
        String alike = THREE.replace("id: ", "order: 7, id: ");
        assertThat(acting(decide(Docs.block("FIRST", alike), USERS))).containsExactly("b [two]");
    }

    @Test
    void unique_takes_the_only_one_and_none_of_several() {
        Decision clear = decide(Docs.block("UNIQUE", THREE), USERS.with("users", new FactValue.Whole(20)));
        assertThat(acting(clear)).containsExactly("c [three]");
        Decision conflict = decide(Docs.block("UNIQUE", THREE), USERS);
        assertThat(conflict.effects()).isEmpty();
        assertThat(conflict.findings()).extracting(Finding::code).containsExactly("hit-policy-conflict");
        assertThat(conflict.findings().get(0).sentence()).contains("'b'").contains("b, c");
        assertThat(conflict.fired()).extracting(FiredRule::applied).containsExactly(false, false);
        assertThat(verdicts(conflict)).containsExactly(Verdict.FAILED, Verdict.CONFLICTED, Verdict.CONFLICTED);
        assertThat(conflict.explain().rule("b").orElseThrow().others()).containsExactly("c");
    }

    @Test
    void collect_takes_all_and_the_last_to_set_a_field_wins() {
        String tagged = THREE.replace("service: two", "service: two, addTags: [x]");
        Decision decision = decide(Docs.block("COLLECT", tagged), USERS);
        assertThat(acting(decision)).containsExactly("b [x]", "c [three]");
        assertThat(decision.explain().overwritten()).containsExactly(new Trace.Overwritten("service", "b", "c"));
    }

    @Test
    void a_forced_value_stays_in_front_of_one_that_is_not_forced() {
        String forced = THREE.replace("service: two", "service: { value: two, force: true }");
        Decision decision = decide(Docs.block("COLLECT", forced), USERS);
        assertThat(acting(decision)).containsExactly("b [two]", "c [three]");
    }

    @Test
    void a_watched_rule_is_recorded_and_takes_nobodys_place() {
        String watched = THREE.replace("id: b,", "id: b, mode: MONITOR,");
        for (String policy : List.of("FIRST", "UNIQUE", "COLLECT")) {
            Decision decision = decide(Docs.block(policy, watched), USERS);
            assertThat(acting(decision)).as(policy).containsExactly("c [three]");
            assertThat(verdicts(decision)).containsExactly(Verdict.FAILED, Verdict.WATCHED, Verdict.FIRED);
            assertThat(decision.fired()).extracting(FiredRule::applied).containsExactly(false, true);
            assertThat(decision.fired().get(0).decisive()).containsEntry("users", "60");
        }
    }

    @Test
    void a_rule_that_is_off_or_not_valid_is_not_asked() {
        String off = THREE.replace("id: b,", "id: b, mode: INACTIVE,")
                .replace("id: c,", "id: c, validFrom: 2026-07-01T00:00:00Z,");
        Decision decision = decide(Docs.block("FIRST", off), USERS);
        assertThat(decision.fired()).isEmpty();
        assertThat(verdicts(decision)).containsExactly(Verdict.FAILED, Verdict.INACTIVE, Verdict.OUTSIDE_VALIDITY);
    }

    @Test
    void validity_begins_at_its_first_instant_and_ends_before_its_last() {
        RuleEngine engine = RuleEngine.compile(
                RuleSet.parse(
                        Docs.block(
                                "FIRST",
                                "- { id: r, validFrom: 2026-07-01T00:00:00Z, validUntil: 2026-07-02T00:00:00Z, then: { service: s } }")));
        Instant from = Instant.parse("2026-07-01T00:00:00Z");
        Instant until = Instant.parse("2026-07-02T00:00:00Z");
        assertThat(engine.decide(Stage.CLASSIFY, USERS, from.minusNanos(1)).fired())
                .isEmpty();
        assertThat(engine.decide(Stage.CLASSIFY, USERS, from).fired()).hasSize(1);
        assertThat(engine.decide(Stage.CLASSIFY, USERS, until.minusNanos(1)).fired())
                .hasSize(1);
        assertThat(engine.decide(Stage.CLASSIFY, USERS, until).fired()).isEmpty();
    }

    @Test
    void rules_wait_for_their_trigger() {
        RuleEngine engine = RuleEngine.compile(RuleSet.parse(Docs.block("COLLECT", """
                - { id: created }
                - { id: updated, on: { update: [category, users] } }
                - { id: both, on: [create, { update: [category] }] }
                """)));
        Facts created = Facts.builder().text(TriageFacts.TRIGGER, "ON_CREATE").build();
        Facts updated = Facts.builder()
                .text(TriageFacts.TRIGGER, "ON_UPDATE")
                .text(TriageFacts.CHANGED, "users")
                .build();
        assertThat(fired(engine, Facts.none())).containsExactly("created", "both");
        assertThat(fired(engine, created)).containsExactly("created", "both");
        assertThat(fired(engine, updated)).containsExactly("updated");
        assertThat(fired(engine, updated.with(TriageFacts.CHANGED, FactValue.Text.of("category"))))
                .containsExactly("updated", "both");
        assertThat(fired(engine, updated.with(TriageFacts.CHANGED, FactValue.Text.of("title"))))
                .isEmpty();
        assertThat(fired(engine, created.with(TriageFacts.TRIGGER, FactValue.Text.of("ON_TIMER"))))
                .isEmpty();
        assertThat(engine.why(Stage.CLASSIFY, updated, Docs.NOW)
                        .rule("created")
                        .orElseThrow()
                        .verdict())
                .isEqualTo(Verdict.OTHER_TRIGGER);
    }

    private static List<String> fired(RuleEngine engine, Facts facts) {
        return engine.decide(Stage.CLASSIFY, facts, Docs.NOW).fired().stream()
                .map(FiredRule::ruleId)
                .toList();
    }

    private static final String TWO_BLOCKS = """
            ruleSet: two
            classify:
              - block: first
                hitPolicy: COLLECT
                rules:
                  - { id: a, then: { category: network/vpn, addTags: [x] } }
                  - { id: blind, when: { category: { exists: true } }, then: { supplier: early } }
              - block: second
                hitPolicy: COLLECT
                rules:
                  - { id: b, when: { category: { under: network }, tags: x }, then: { service: s } }
                  - { id: c, on: { update: [category] }, then: { group: g } }
            """;

    @Test
    void a_later_block_sees_what_an_earlier_one_set_and_no_rule_sees_its_own_block() {
        assertThat(fired(RuleEngine.compile(RuleSet.parse(TWO_BLOCKS)), Facts.none()))
                .containsExactly("a", "b");
        Facts updated = Facts.builder()
                .text(TriageFacts.TRIGGER, "ON_UPDATE")
                .text(TriageFacts.CHANGED, "title")
                .build();
        String onTitle = TWO_BLOCKS.replace("{ id: a,", "{ id: a, on: { update: [title] },");
        assertThat(fired(RuleEngine.compile(RuleSet.parse(onTitle)), updated)).containsExactly("a", "c");
    }

    @Test
    void a_later_block_sees_what_a_person_set_and_no_rule_may_overwrite() {
        Facts kept = Facts.builder()
                .path("category", "mail")
                .text(TriageFacts.KEPT, "category")
                .build();
        assertThat(fired(RuleEngine.compile(RuleSet.parse(TWO_BLOCKS)), kept)).containsExactly("a", "blind");
        String forced = TWO_BLOCKS.replace("category: network/vpn", "category: { value: network/vpn, force: true }");
        assertThat(fired(RuleEngine.compile(RuleSet.parse(forced)), kept)).containsExactly("a", "blind", "b");
    }

    @Test
    void stop_ends_the_stage_for_all_later_rules() {
        String stopping = TWO_BLOCKS.replace("addTags: [x] } }", "addTags: [x] }, stop: true }");
        Decision decision = decide(stopping, Facts.none());
        assertThat(verdicts(decision))
                .containsExactly(Verdict.FIRED, Verdict.STOPPED, Verdict.STOPPED, Verdict.OTHER_TRIGGER);
        assertThat(decision.fired()).hasSize(1);
        String first = stopping.replaceFirst("COLLECT", "FIRST");
        assertThat(verdicts(decide(first, Facts.none())))
                .containsExactly(Verdict.FIRED, Verdict.SHADOWED, Verdict.STOPPED, Verdict.OTHER_TRIGGER);
    }

    @Test
    void requests_and_tasks_come_as_they_were_written() {
        String rules = """
                - id: r
                  then:
                    - { notify: { to: duty, message: "Ring först" } }
                    - { addTask: { title: Check, group: net, mandatory: true } }
                    - { requestApproval: { from: boss }, proposeMajor: true, proposeProblem: { title: VPN } }
                    - { notify: { to: boss } }
                    - { request: { name: page-oncall, with: { team: net } } }
                """;
        Decision decision = decide(Docs.block("FIRST", rules), Facts.none());
        assertThat(decision.effects())
                .extracting(effect -> effect.effect() instanceof Effect.Request request
                        ? request.name() + request.parameters().size()
                        : "task")
                .containsExactly(
                        "notify2",
                        "task",
                        "requestApproval1",
                        "proposeMajor0",
                        "proposeProblem1",
                        "notify1",
                        "page-oncall1");
    }
}
