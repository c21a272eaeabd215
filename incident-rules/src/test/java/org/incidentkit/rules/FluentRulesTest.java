package org.incidentkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidentkit.core.condition.Conditions.field;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.incidentkit.rules.model.Computation;
import org.incidentkit.rules.model.HitPolicy;
import org.incidentkit.rules.model.RequestKind;
import org.incidentkit.rules.model.Rule;
import org.incidentkit.rules.model.RuleFormat;
import org.incidentkit.rules.model.RuleMode;
import org.junit.jupiter.api.Test;

/** Rules written in Java say what a document says. */
class FluentRulesTest {
    @Test
    void a_rule_set_reads_like_its_document() {
        RuleSet written = RuleSet.named("acme-desk")
                .field(FieldDefinition.of("affectedUsers", FieldType.INTEGER))
                .classify(
                        "category",
                        HitPolicy.FIRST,
                        Rule.named("vpn-down")
                                .when(
                                        field("title").anyWord("vpn", "anyconnect"),
                                        field("kind").is("INCIDENT"))
                                .set("category", "network/vpn")
                                .addTags("remote-access"))
                .prioritise(
                        "impact",
                        HitPolicy.FIRST,
                        Rule.named("many-users")
                                .when(field("affectedUsers").atLeast(50))
                                .set("impact", "HIGH"))
                .assign(
                        "group",
                        HitPolicy.FIRST,
                        Rule.named("network")
                                .when(field("category").under("network"))
                                .set("group", "network-operations"))
                .build();
        assertThat(written).isEqualTo(RuleSet.parse(Docs.ACME));
    }

    private static final String EVERYTHING = """
            ruleSet: all
            fields: { users: integer, cost: decimal, flag: boolean, day: date, at: dateTime }
            followUp:
              - block: b
                hitPolicy: COLLECT
                rules:
                  - id: r
                    order: 3
                    on: [create, { update: [category] }, { timer: { field: openedAt, after: PT4H, calendar: support } },
                         { timer: { field: at, before: PT1H } }]
                    when: { flag: true }
                    then:
                      - { users: 5, cost: 2.5, flag: false, day: 2026-06-19, at: 2026-06-19T08:00:00Z }
                      - { watchers: [anna, erik], group: { value: net, force: true }, clear: [service] }
                      - { addTags: [x], remove: { tags: [y] }, addTask: { title: Ring } }
                      - { addTask: { title: Boka, group: front, mandatory: true }, clear: [supplier] }
                      - { notify: { to: duty }, request: { name: page, with: { team: net } } }
                      - { assignee: { copy: caller } }
                    mode: MONITOR
                    validFrom: 2026-01-01T00:00:00Z
                    validUntil: 2027-01-01T00:00:00Z
                    owner: desk
                    comment: why
                    stop: true
            """;

    @Test
    void everything_a_document_can_say_can_be_said() {
        RuleSet written = RuleSet.named("all")
                .field(FieldDefinition.of("users", FieldType.INTEGER))
                .field(FieldDefinition.of("cost", FieldType.DECIMAL))
                .field(FieldDefinition.of("flag", FieldType.BOOLEAN))
                .field(FieldDefinition.of("day", FieldType.DATE))
                .field(FieldDefinition.of("at", FieldType.DATE_TIME))
                .followUp(
                        "b",
                        HitPolicy.COLLECT,
                        Rule.named("r")
                                .order(3)
                                .onCreate()
                                .onUpdate("category")
                                .onTimer("openedAt", Duration.ofHours(4), "support")
                                .onTimer("at", Duration.ofHours(-1))
                                .when(field("flag").is(true))
                                .set("users", 5)
                                .set("cost", new BigDecimal("2.5"))
                                .set("flag", false)
                                .set("day", LocalDate.of(2026, 6, 19))
                                .set("at", Instant.parse("2026-06-19T08:00:00Z"))
                                .set("watchers", "anna", "erik")
                                .force("group", "net")
                                .clear("service")
                                .addTags("x")
                                .remove("tags", "y")
                                .addTask("Ring")
                                .addTask("Boka", "front", true)
                                .clear("supplier")
                                .request(RequestKind.NOTIFY, Map.of("to", "duty"))
                                .request("page", Map.of("team", "net"))
                                .compute("assignee", new Computation.Copy("caller"))
                                .mode(RuleMode.MONITOR)
                                .valid(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"))
                                .owner("desk")
                                .comment("why")
                                .stop())
                .build();
        assertThat(written.definitions()).isEqualTo(RuleSet.parse(EVERYTHING).definitions());
        for (RuleFormat format : RuleFormat.values()) {
            assertThat(RuleSet.parse(written.text(format), format)).isEqualTo(written);
        }
        assertThat(written.calendars()).containsExactly("support");
        assertThat(written.timers()).hasSize(2);
    }

    @Test
    void what_is_wrong_is_told_at_once() {
        assertThatThrownBy(() -> RuleSet.named("x")
                        .assign(
                                "b",
                                HitPolicy.PRIORITY,
                                Rule.named("r").set("gruop", "x").clear("impct"))
                        .build())
                .isInstanceOf(InvalidDefinitionException.class)
                .satisfies(thrown -> assertThat(((InvalidDefinitionException) thrown).violations())
                        .extracting(violation -> violation.code())
                        .isEqualTo(List.of("required", "unknown-field", "unknown-field")));
    }
}
