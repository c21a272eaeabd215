package org.incidentkit.core.condition;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Conditions and facts over few names and values, so that they meet often. */
class ConditionSamples extends DomainContextBase {
    private static final List<String> NAMES = List.of("a", "b", "c", "d");
    private static final String[] WORDS = {"vpn", "VPN", "åre", "are", "down", "a\u030Are"};

    @Provide
    Arbitrary<Facts> facts() {
        Arbitrary<List<FactValue>> values = values().list().ofMaxSize(3);
        return values.list().ofSize(NAMES.size()).map(lists -> {
            Facts facts = Facts.none();
            for (int i = 0; i < lists.size(); i++) {
                facts = facts.with(NAMES.get(i), lists.get(i));
            }
            return facts;
        });
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return Arbitraries.integers().between(0, 4).flatMap(ConditionSamples::ofDepth);
    }

    static Arbitrary<Condition> ofDepth(int depth) {
        if (depth == 0) {
            return leaves();
        }
        Arbitrary<Condition> parts = ofDepth(depth - 1);
        Arbitrary<List<Condition>> lists = parts.list().ofMaxSize(3);
        return Arbitraries.frequencyOf(
                Tuple.of(2, leaves()),
                Tuple.of(3, lists.map(All::new)),
                Tuple.of(3, lists.map(Any::new)),
                Tuple.of(2, parts.map(Not::new)));
    }

    static Arbitrary<Condition> leaves() {
        Arbitrary<FieldTests> subject = Arbitraries.of(NAMES).map(Conditions::field);
        Arbitrary<String> text = texts();
        Arbitrary<Long> number = Arbitraries.longs().between(0, 3);
        return Arbitraries.oneOf(
                subject.map(FieldTests::exists),
                subject.flatMap(x -> values().list().ofMaxSize(3).map(x::in)),
                subject.flatMap(x -> number.map(x::atLeast)),
                subject.flatMap(x -> number.map(x::lessThan)),
                subject.flatMap(x -> number.map(n -> x.between(n, n + 1))),
                subject.flatMap(x -> text.map(x::phrase)),
                subject.flatMap(x -> text.list().ofMaxSize(3).map(t -> x.allWords(t.toArray(String[]::new)))),
                subject.flatMap(x -> text.map(x::contains)),
                subject.flatMap(x -> Arbitraries.of("vpn", "vpn/down").map(x::under)),
                subject.flatMap(x -> number.map(n -> x.withinLast(Duration.ofHours(n)))),
                subject.flatMap(x -> number.map(n -> x.withinNextDays(n, ZoneId.of("Europe/Stockholm")))),
                subject.map(x -> x.withinCidr("10.0.0.0/8")),
                Arbitraries.of(Constant.class).map(constant -> constant));
    }

    static Arbitrary<String> texts() {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(3).map(words -> String.join(" ", words));
    }

    static Arbitrary<FactValue> values() {
        Arbitrary<FactValue> numbers = Arbitraries.longs().between(0, 3).map(FactValue.Whole::new);
        Arbitrary<FactValue> moments = Arbitraries.longs()
                .between(-3, 3)
                .map(n -> new FactValue.Moment(Subject.NOW.plus(Duration.ofHours(n))));
        Arbitrary<FactValue> days = Arbitraries.longs()
                .between(-3, 3)
                .map(n -> new FactValue.Day(LocalDate.of(2026, 3, 2).plusDays(n)));
        return Arbitraries.oneOf(
                numbers,
                days,
                texts().map(FactValue.Text::of),
                moments,
                Arbitraries.of("vpn", "VPN/down", "mail").map(FactValue.Path::of),
                Arbitraries.of("10.1.2.3", "::1").map(IpAddress::of).map(FactValue.Address::new));
    }
}
