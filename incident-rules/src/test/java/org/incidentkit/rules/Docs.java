package org.incidentkit.rules;

import java.time.Instant;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.triage.Stage;

/** Documents that tests begin from. */
final class Docs {
    static final Instant NOW = Instant.parse("2026-06-18T12:00:00Z");

    static final String ACME = """
            ruleSet: acme-desk
            fields: { affectedUsers: integer }
            classify:
              - block: category
                hitPolicy: FIRST
                rules:
                  - id: vpn-down
                    when: { all: [ { title: { anyWord: [vpn, anyconnect] } }, { kind: INCIDENT } ] }
                    then: { category: network/vpn, addTags: [remote-access] }
            prioritise:
              - block: impact
                hitPolicy: FIRST
                rules:
                  - { id: many-users, when: { affectedUsers: { atLeast: 50 } }, then: { impact: HIGH } }
            assign:
              - block: group
                hitPolicy: FIRST
                rules:
                  - { id: network, when: { category: { under: network } }, then: { group: network-operations } }
            """;

    /** Fields of every type, for conditions. */
    static final String FIELDS = """
            fields:
              users: integer
              cost: decimal
              flag: boolean
              day: date
              at: dateTime
              colour: { type: choice, choices: [red, green] }
              address: address
            """;

    private Docs() {}

    /** A rule set of one rule with the condition, in flow form. */
    static String when(String condition) {
        return "ruleSet: one\n" + FIELDS + "classify:\n  - block: b\n    hitPolicy: FIRST\n    rules:\n"
                + "      - id: r\n        when: " + condition + "\n        then: { service: s }\n";
    }

    static Condition condition(String condition) {
        return RuleSet.parse(when(condition))
                .blocks(Stage.CLASSIFY)
                .get(0)
                .rules()
                .get(0)
                .condition();
    }

    /** A rule set of one rule with the effects, in flow form. */
    static String then(String effects) {
        return "ruleSet: one\n" + FIELDS + "classify:\n  - block: b\n    hitPolicy: FIRST\n    rules:\n"
                + "      - id: r\n        then: " + effects + "\n";
    }

    /** A rule set of one block in the first stage. */
    static String block(String hitPolicy, String rules) {
        return "ruleSet: one\n" + FIELDS + "classify:\n  - block: b\n    hitPolicy: " + hitPolicy + "\n    rules:\n"
                + rules.indent(6);
    }
}
