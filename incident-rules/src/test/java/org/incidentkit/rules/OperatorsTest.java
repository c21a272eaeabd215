package org.incidentkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.core.condition.Conditions.all;
import static org.incidentkit.core.condition.Conditions.any;
import static org.incidentkit.core.condition.Conditions.field;
import static org.incidentkit.core.condition.Conditions.not;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.Constant;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.FactTest.Bound;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.IpAddress;
import org.incidentkit.rules.model.RuleFormat;
import org.junit.jupiter.api.Test;

class OperatorsTest {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final Instant AT = Instant.parse("2026-01-31T08:00:00Z");

    private static void reads(String written, Condition meant) {
        assertThat(Docs.condition(written)).as(written).isEqualTo(meant);
    }

    @Test
    void values_are_compared() {
        reads("{ title: vpn }", field("title").is("vpn"));
        reads("{ title: { is: vpn } }", field("title").is("vpn"));
        reads("{ title: { isNot: vpn } }", field("title").isNot("vpn"));
        reads("{ colour: { in: [red, green] } }", field("colour").in("red", "green"));
        reads("{ colour: { notIn: [red, green] } }", field("colour").notIn("red", "green"));
        reads("{ tags: { containsAny: [a, b] } }", field("tags").containsAny("a", "b"));
        reads("{ tags: { containsAll: [a, b] } }", field("tags").containsAll("a", "b"));
        reads("{ flag: true }", field("flag").is(true));
        reads("{ users: -7 }", field("users").is(-7));
        reads("{ cost: 7 }", field("cost").is(7));
        reads("{ cost: 7.50 }", field("cost").is(new FactValue.Decimal(new BigDecimal("7.5"))));
        reads("{ category: network/vpn }", field("category").is(FactValue.Path.of("network/vpn")));
        reads("{ address: 10.0.0.1 }", field("address").is(new FactValue.Address(IpAddress.of("10.0.0.1"))));
    }

    @Test
    void numbers_and_times_are_ordered() {
        reads("{ users: { lessThan: 5 } }", field("users").lessThan(5));
        reads("{ users: { atMost: 5 } }", field("users").atMost(5));
        reads("{ users: { moreThan: 5 } }", field("users").moreThan(5));
        reads("{ users: { atLeast: 5 } }", field("users").atLeast(5));
        reads("{ users: { between: [5, 9] } }", field("users").between(5, 9));
        reads("{ day: { before: 2026-01-31 } }", field("day").before(LocalDate.of(2026, 1, 31)));
        reads("{ at: { after: '2026-01-31T09:00:00+01:00' } }", field("at").after(AT));
        reads("{ at: { withinLast: PT2H } }", field("at").withinLast(Duration.ofHours(2)));
        reads("{ at: { withinNext: 3 d } }", field("at").withinNext(Duration.ofDays(3)));
        reads("{ at: { longerAgo: 30 min } }", field("at").longerAgo(Duration.ofMinutes(30)));
        reads("{ at: { furtherAhead: 45 s } }", field("at").furtherAhead(Duration.ofSeconds(45)));
    }

    @Test
    void days_are_those_of_a_zone() {
        reads("{ day: { withinLast: 7 d Europe/Stockholm } }", field("day").withinLastDays(7, STOCKHOLM));
        reads("{ day: { withinNext: '3d UTC' } }", field("day").withinNextDays(3, ZoneId.of("UTC")));
        reads("{ day: { longerAgo: P30D +05:45 } }", field("day").moreDaysAgo(30, ZoneId.of("+05:45")));
        reads("{ day: { furtherAhead: 0 d Europe/Stockholm } }", field("day").moreDaysAhead(0, STOCKHOLM));
    }

    @Test
    void the_zone_can_be_named_once_for_all() {
        Condition meant = field("day").withinLastDays(7, STOCKHOLM);
        String yaml = Docs.when("{ day: { withinLast: 7 d } }") + "zone: Europe/Stockholm\n";
        RuleSet read = RuleSet.parse(yaml);
        assertThat(read.definitions().rules().findFirst().orElseThrow().condition())
                .isEqualTo(meant);
        assertThat(read).isEqualTo(RuleSet.parse(Docs.when("{ day: { withinLast: 7 d Europe/Stockholm } }")));
        String table = "ruleSet;t\nzone;Europe/Stockholm\nfield;day;date\nstage;classify\nblock;b\nhitPolicy;FIRST\n"
                + "id;when day withinLast\nr;7 d\n";
        assertThat(RuleSet.parse(table, RuleFormat.CSV)
                        .definitions()
                        .rules()
                        .findFirst()
                        .orElseThrow()
                        .condition())
                .isEqualTo(meant);
    }

    @Test
    void two_bounds_of_one_field_are_one_range() {
        Bound five = new Bound(new FactValue.Whole(5), false);
        Bound nine = new Bound(new FactValue.Whole(9), true);
        Condition range = new FactTest.InRange("users", Optional.of(five), Optional.of(nine));
        reads("{ users: { moreThan: 5, atMost: 9 } }", range);
        reads("{ users: { atMost: 9, moreThan: 5 } }", range);
        reads(
                "{ users: { moreThan: 5, isNot: 7 } }",
                all(field("users").moreThan(5), field("users").isNot(7)));
    }

    @Test
    void texts_have_words_and_parts() {
        reads("{ title: { word: vpn } }", field("title").anyWord("vpn"));
        reads("{ title: { phrase: vpn client } }", field("title").phrase("vpn client"));
        reads("{ title: { anyWord: [vpn, wifi] } }", field("title").anyWord("vpn", "wifi"));
        reads("{ title: { anyWord: vpn } }", field("title").anyWord("vpn"));
        reads("{ title: { allWords: [vpn, ned] } }", field("title").allWords("vpn", "ned"));
        reads("{ title: { contains: pn } }", field("title").contains("pn"));
        reads("{ title: { startsWith: v } }", field("title").startsWith("v"));
        reads("{ title: { endsWith: n } }", field("title").endsWith("n"));
        reads("{ title: { matches: 'err-[0-9]+' } }", field("title").matches("err-[0-9]+"));
    }

    @Test
    void places_lie_within_others() {
        reads("{ category: { under: network } }", field("category").under("network"));
        reads("{ category: { notUnder: [network, mail] } }", field("category").notUnder("network", "mail"));
        reads(
                "{ address: { within: [10.0.0.0/8, '2001:db8::/32'] } }",
                field("address").withinCidr("10.0.0.0/8", "2001:db8::/32"));
    }

    @Test
    void there_is_a_value_or_none() {
        reads("{ title: { exists: true } }", field("title").exists());
        reads("{ title: { exists: false } }", field("title").missing());
        reads("{ title: { missing: true } }", field("title").missing());
        reads("{ title: { missing: false } }", field("title").exists());
    }

    @Test
    void conditions_are_combined() {
        Condition vpn = field("title").is("vpn");
        Condition many = field("users").atLeast(5);
        reads("{ all: [ { title: vpn }, { users: { atLeast: 5 } } ] }", all(vpn, many));
        reads("{ any: [ { title: vpn }, { users: { atLeast: 5 } } ] }", any(vpn, many));
        reads("{ not: { title: vpn } }", not(vpn));
        reads("{ title: vpn, users: { atLeast: 5 } }", all(vpn, many));
        reads("{ title: vpn, any: [ { users: { atLeast: 5 } }, never ] }", all(vpn, any(many, Constant.NEVER)));
        reads("{ not: { title: vpn, users: { atLeast: 5 } } }", not(all(vpn, many)));
        reads("always", Constant.ALWAYS);
        assertThat(List.of(Docs.condition("{ all: [ { title: vpn } ] }"))).containsExactly(all(vpn));
    }

    @Test
    void block_style_says_the_same_as_flow_style() {
        reads(
                "\n          all:\n            - title: vpn\n            - users:\n                atLeast: 5",
                all(field("title").is("vpn"), field("users").atLeast(5)));
    }
}
