package org.incidentkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.incidentkit.rules.model.RuleFormat;
import org.incidentkit.rules.model.RuleProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a document is told where it is, all of it at once, with the name that was meant. */
class ProblemsTest {
    private static List<RuleProblem> problems(String document) {
        return catchThrowableOfType(RuleSetException.class, () -> RuleSet.parse(document))
                .problems();
    }

    private static String told(RuleProblem problem) {
        return problem.line() + ":" + problem.column() + " " + problem.code()
                + problem.nearest().map(name -> " " + name).orElse("");
    }

    private static List<String> told(String document) {
        return problems(document).stream().map(ProblemsTest::told).toList();
    }

    @Test
    void all_problems_come_at_once_in_the_order_of_the_document() {
        assertThat(told("""
                        ruleSet: acme
                        fields: { users: integr }
                        clasify: []
                        assign:
                          - block: group
                            hitPolicy: FIRTS
                            rules:
                              - id: a
                                when: { titel: x }
                                then: { gruop: y }
                              - id: a
                                wen: always
                                validFrom: 2026-02-01T00:00:00Z
                                validUntil: 2026-01-01T00:00:00Z
                        """))
                .containsExactly(
                        "2:18 unknown-type integer",
                        "3:1 unknown-key classify",
                        "6:16 unknown-value FIRST",
                        "9:17 unknown-field title",
                        "10:17 unknown-field group",
                        "11:13 duplicate-id",
                        "12:9 unknown-key when",
                        "14:21 reversed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ titel: x }                         | 15:17 unknown-field title",
                "{ word: x }                          | 15:17 unknown-field",
                "{ title: { anyWrod: [x] } }          | 15:26 unknown-key anyWord",
                "{ title: 5 }                         | 15:24 wrong-type",
                "{ title: }                           | 15:23 wrong-type",
                "{ title: [a] }                       | 15:24 wrong-type",
                "{ title: '' }                        | 15:24 wrong-value",
                "{ impact: HIHG }                     | 15:25 unknown-choice HIGH",
                "{ colour: { in: [red, gren] } }      | 15:27 unknown-choice green",
                "{ users: many }                      | 15:24 wrong-type",
                "{ users: 1.5 }                       | 15:24 wrong-value",
                "{ users: '5' }                       | 15:24 wrong-type",
                "{ flag: 'true' }                     | 15:23 wrong-type",
                "{ day: yesterday }                   | 15:22 wrong-value",
                "{ at: 2026-01-31 }                   | 15:21 wrong-value",
                "{ at: { withinLast: 2 weeks } }      | 15:23 wrong-value",
                "{ at: { withinLast: PT-2H } }        | 15:23 negative",
                "{ day: { withinLast: 3 d } }         | 15:24 required",
                "{ day: { withinLast: 3 h UTC } }     | 15:24 wrong-value",
                "{ day: { withinLast: 3 d Europe/Stokholm } } | 15:24 unknown-zone Europe/Stockholm",
                "{ users: { withinLast: 3 d } }       | 15:26 wrong-type",
                "{ users: { between: [5, 1] } }       | 15:26 reversed",
                "{ users: { between: [5] } }          | 15:26 wrong-type",
                "{ users: { moreThan: 5, lessThan: 5 } } | 15:26 reversed",
                "{ title: { matches: '(' } }          | 15:26 pattern",
                "{ title: { anyWord: [] } }           | 15:26 empty",
                "{ title: { word: '...' } }           | 15:26 no-words",
                "{ title: { under: x } }              | 15:26 wrong-type",
                "{ category: { under: 'a//b' } }      | 15:29 wrong-value",
                "{ address: { within: 10.1.0.0/8 } }  | 15:28 cidr",
                "{ address: 10.0.0.300 }              | 15:26 wrong-value",
                "{ title: { in: x } }                 | 15:26 wrong-type",
                "{ title: { exists: maybe } }         | 15:26 wrong-type",
                "{ title: {} }                        | 15:17 empty",
                "{ all: [] }                          | 15:17 empty",
                "{ all: { title: x } }                | 15:17 wrong-type",
                "{}                                   | 15:15 empty",
                "{ title: x, title: y }               | 15:27 duplicate-key",
                "sometimes                            | 15:15 wrong-type",
            })
    void a_condition_is_refused_where_it_stands(String condition, String told) {
        assertThat(told(Docs.when(condition))).containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ impct: HIGH }                      | 15:17 unknown-field impact",
                "{ title: x }                         | 15:17 not-settable",
                "{ impact: 3 }                        | 15:25 wrong-type",
                "{ impact: [HIGH, LOW] }              | 15:17 single-valued",
                "{ impact: { valeu: HIGH } }          | 15:27 unknown-key value",
                "{ addTags: 5 }                       | 15:26 wrong-type",
                "{ add: { impact: HIGH } }            | 15:17 single-valued",
                "{ clear: gruop }                     | 15:17 unknown-field group",
                "{ addTask: { titel: x } }            | 15:28 unknown-key title",
                "{ addTask: '' }                      | 15:17 empty",
                "{ notify: { too: x } }               | 15:17 required;15:17 unknown-key to",
                "{ proposeMajro: true }               | 15:17 unknown-field proposeMajor",
                "{ request: { with: { a: b } } }      | 15:17 required",
                "[ { impact: HIGH }, { impact: LOW } ] | 15:15 set-twice",
                "stop                                 | 15:15 wrong-type",
            })
    void an_effect_is_refused_where_it_stands(String effect, String told) {
        assertThat(told(Docs.then(effect))).containsExactlyInAnyOrder(told.split(";"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- { when: always }                   | 14:9 required",
                "- { id: '' }                         | 14:15 name",
                "- { id: 5 }                          | 14:15 wrong-type",
                "- { id: r, order: first }            | 14:25 wrong-type",
                "- { id: r, on: timer }               | 14:22 required",
                "- { id: r, on: { timer: { field: openedAt } } } | 14:24 required",
                "- { id: r, on: { timer: { field: title, after: PT1H } } } | 14:24 wrong-type",
                "- { id: r, on: { timer: { field: opendAt, after: PT1H } } } | 14:24 unknown-field openedAt",
                "- { id: r, on: { timer: { field: at, after: PT-1H } } } | 14:24 negative",
                "- { id: r, on: { timer: { field: at, aftre: PT1H } } } | 14:44 unknown-key after",
                "- { id: r, on: { timer: { field: at, after: soon } } } | 14:44 wrong-value",
                "- { id: r, on: update }              | 14:22 required",
                "- { id: r, on: delete }              | 14:22 unknown-value",
                "- { id: r, on: { update: [titel] } } | 14:33 unknown-field title",
                "- { id: r, on: { update: [] } }      | 14:22 empty",
                "- { id: r, mode: MONITR }            | 14:24 unknown-value MONITOR",
                "- { id: r, stop: sometimes }         | 14:24 wrong-type",
                "- { id: r, validFrom: 2026-01-01 }   | 14:29 wrong-value",
                "- just text                          | 14:9 wrong-type",
                "{ id: r }                            | 14:7 wrong-type",
            })
    void a_rule_is_refused_where_it_stands(String rules, String told) {
        assertThat(told(Docs.block("FIRST", rules))).containsExactlyInAnyOrder(told.split(";", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PRIORITY     |                                | 11:5 required",
                "FIRST        | { impact: [HIGH] }             | 11:5 unused",
                "OUTPUT ORDER | { impact: [HIGH, HIGH] }       | 11:5 duplicate-value",
                "P            | { impct: [HIGH] }              | 13:19 unknown-field impact;11:5 required",
                "priority     | { impact: [HIHG] }             | 11:5 unknown-choice HIGH;15:9 unknown-priority HIHG",
                "PRIORITY     | { impact: [LOW] }              | 15:9 unknown-priority",
                "PRIORITY     | { users: [1] }                 | 16:9 unknown-priority",
                "COLLECT +    |                                | 15:9 wrong-type",
                "COLLECT_AVG  |                                | 12:16 unknown-value COLLECT_SUM",
            })
    void a_hit_policy_is_refused_where_its_block_does_not_suit(String policy, String priorities, String told) {
        String rules = """
                - { id: a, then: { impact: HIGH } }
                - { id: b, then: { users: { sum: [users, reopenCount] } } }
                """;
        String hints = priorities == null ? "" : "\n    priorities: " + priorities;
        String document = Docs.block(policy + hints, rules);
        String shifted = priorities == null ? document.replace("    rules:", "\n    rules:") : document;
        assertThat(told(shifted)).containsExactlyInAnyOrder(told.split(";"));
    }

    @Test
    void what_is_wrong_inside_something_nobody_knows_is_told_too() {
        assertThat(problems("""
                        ruleSet: x
                        triage:
                          - block: a
                            hitPolicy: FIRTS
                            rules:
                              - { id: r, when: { titel: x }, then: { impact: HIHG } }
                        asign:
                          - block: b
                            hitPolicy: FIRST
                            ruels:
                              - { id: s, when: { titel: x } }
                              - { id: s, wen: { impact: HIHG }, tehn: { gruop: x } }
                        assign:
                          - { block: c, hitPolicy: FIRST, rules: [] }
                        """))
                .extracting(problem -> problem.line() + " " + problem.code())
                .containsExactly(
                        "2 unknown-key",
                        "4 unknown-value",
                        "6 unknown-field",
                        "6 unknown-choice",
                        "7 unknown-key",
                        "10 unknown-key",
                        "11 unknown-field",
                        "12 duplicate-id",
                        "12 unknown-key",
                        "12 unknown-choice",
                        "12 unknown-key",
                        "12 unknown-field");
    }

    @Test
    void what_is_wrong_in_a_table_of_a_stage_nobody_knows_is_told_too() {
        String table = "ruleSet;x\nstage;asign\nblock;b\nhitPolicy;FIRTS\nid;when titel\nr;x\n";
        assertThat(catchThrowableOfType(RuleSetException.class, () -> RuleSet.parse(table, RuleFormat.CSV))
                        .problems())
                .extracting(problem -> problem.line() + " " + problem.code())
                .contains("2 unknown-value", "4 unknown-value", "5 unknown-field");
    }

    @Test
    void fields_of_the_host_are_checked() {
        assertThat(told("""
                        ruleSet: x
                        fields:
                          impact: text
                          all: text
                          9lives: text
                          a: { type: choice, choices: [x, x] }
                          b: { choices: [x] }
                          c: { type: text, personal: { purpose: help } }
                        """))
                .containsExactly(
                        "3:3 field-name", "4:3 field-name", "5:3 field", "6:3 field", "7:3 required", "8:20 required");
    }

    @Test
    void blocks_say_what_they_are_and_bear_one_name_each() {
        assertThat(told("ruleSet: x\nassign:\n  - { block: a, rules: [] }\n"
                        + "followUp:\n  - { block: a, hitPolicy: FIRST, rules: [] }\n"))
                .containsExactly("3:5 required", "5:14 duplicate-block");
    }

    @Test
    void what_is_no_document_is_said_to_be_none() {
        assertThat(told("")).containsExactly("1:1 empty");
        assertThat(told("# nothing\n")).containsExactly("1:1 empty");
        assertThat(told("- a\n")).containsExactly("1:1 wrong-type", "1:1 required");
        assertThat(told("ruleSet: [a\n")).hasSize(1).first().asString().endsWith("syntax");
        assertThat(told("ruleSet: a\n---\nruleSet: b\n")).containsExactly("3:1 several-documents");
        assertThat(told("ruleSet: !!str a\n")).containsExactly("1:10 tag");
    }

    @Test
    void the_message_shows_line_column_path_and_the_name_that_was_meant() {
        assertThat(catchThrowableOfType(RuleSetException.class, () -> RuleSet.parse(Docs.when("{ titel: x }"))))
                .hasMessageContaining(
                        "line 15, column 17, classify[0].rules[0].when.titel: there is no field 'titel' here")
                .hasMessageEndingWith("did you mean 'title'?");
    }
}
