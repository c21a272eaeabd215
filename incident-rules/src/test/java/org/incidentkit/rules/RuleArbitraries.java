package org.incidentkit.rules;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.incidentkit.core.condition.All;
import org.incidentkit.core.condition.Any;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.Constant;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.FactTest.Bound;
import org.incidentkit.core.condition.FactTest.Position;
import org.incidentkit.core.condition.FactTest.Quantity;
import org.incidentkit.core.condition.FactTest.Reach;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.IpAddress;
import org.incidentkit.core.condition.Not;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.RuleTimer;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.rules.model.Block;
import org.incidentkit.rules.model.Computation;
import org.incidentkit.rules.model.Computation.Fold;
import org.incidentkit.rules.model.Compute;
import org.incidentkit.rules.model.HitPolicy;
import org.incidentkit.rules.model.Rule;
import org.incidentkit.rules.model.RuleCheck;
import org.incidentkit.rules.model.RuleDefinitions;
import org.incidentkit.rules.model.RuleMode;
import org.incidentkit.rules.model.RuleTrigger;

/** Rule sets of every form, their texts as odd as people's. */
final class RuleArbitraries {
    static final List<FieldDefinition> FIELDS =
            RuleSet.parse(Docs.when("always")).fields();

    static final RuleTrigger.Timer TIMER =
            new RuleTrigger.Timer(new RuleTimer("openedAt", Duration.ofMinutes(90), Optional.of("support")));

    private static final List<String> ODD = List.of(
            "true",
            "null",
            "~",
            "on",
            "5",
            "1e3",
            "- a",
            "a: b",
            "# a",
            " a ",
            "'",
            "\"",
            "a\\b",
            "a\nb",
            "a\tb",
            "{a}",
            "[a]",
            "*a",
            "&a",
            "!a",
            "|",
            ">",
            "%a",
            "@a",
            "`a",
            "räksmörgås",
            "🙂 a",
            "a\u0001b",
            "a\u0085b",
            "a\u2028b",
            "\ufeffa",
            "2026-01-01",
            "always",
            "a, b",
            "a#b",
            "?",
            "a:");

    private RuleArbitraries() {}

    static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(ODD),
                Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8),
                Arbitraries.strings()
                        .excludeChars('\ufffe', '\uffff')
                        .ofMinLength(1)
                        .ofMaxLength(6)
                        .filter(text -> !text.isBlank()
                                && text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE)));
    }

    private static Arbitrary<String> words() {
        return texts().map(text -> "w" + text);
    }

    private static Arbitrary<String> paths() {
        return texts().map(text -> "p" + text.replace('/', '-'))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(segments -> String.join("/", segments));
    }

    private static Arbitrary<FactValue> wholes() {
        return Arbitraries.longs().map(FactValue.Whole::new);
    }

    private static Arbitrary<FactValue> numbers() {
        Arbitrary<FactValue> decimals = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1e40"), new BigDecimal("1e40"))
                .ofScale(5)
                .map(FactValue.Decimal::new);
        return Arbitraries.oneOf(wholes(), decimals);
    }

    private static Arbitrary<FactValue> days() {
        return Arbitraries.longs().between(-200_000, 200_000).map(day -> new FactValue.Day(LocalDate.ofEpochDay(day)));
    }

    private static Arbitrary<FactValue> moments() {
        return Arbitraries.longs()
                .between(-4_000_000_000_000L, 4_000_000_000_000L)
                .map(millis -> new FactValue.Moment(Instant.ofEpochMilli(millis).plusNanos(7_000)));
    }

    private static Arbitrary<FactValue> addresses() {
        return Arbitraries.longs()
                .between(0, 0xffff_ffffL)
                .map(low -> new FactValue.Address(new IpAddress(false, 0, low)));
    }

    private record Typed(String field, Arbitrary<FactValue> values, boolean ordered) {}

    private static List<Typed> typed() {
        return List.of(
                new Typed("title", texts().map(FactValue.Text::of), false),
                new Typed("tags", texts().map(FactValue.Text::of), false),
                new Typed("category", paths().map(FactValue.Path::of), false),
                new Typed("colour", Arbitraries.of("red", "green").map(FactValue.Text::of), false),
                new Typed("flag", Arbitraries.of(true, false).map(FactValue.Truth::new), false),
                new Typed("address", addresses(), false),
                new Typed("users", wholes(), true),
                new Typed("cost", numbers(), true),
                new Typed("day", days(), true),
                new Typed("at", moments(), true));
    }

    private static Arbitrary<Condition> tests() {
        Arbitrary<Condition> oneOf = Arbitraries.of(typed())
                .flatMap(typed -> typed.values()
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .map(values -> new FactTest.OneOf(typed.field(), values)));
        Arbitrary<Condition> exists = Arbitraries.of(typed()).map(typed -> new FactTest.Exists(typed.field()));
        Arbitrary<Condition> ranges =
                Arbitraries.of(typed().stream().filter(Typed::ordered).toList()).flatMap(RuleArbitraries::ranges);
        Arbitrary<Condition> fromNow = Combinators.combine(
                        Arbitraries.of(Reach.values()), Arbitraries.longs().between(0, 10_000_000))
                .as((reach, seconds) -> new FactTest.FromNow("at", reach, Duration.ofSeconds(seconds, 5_000)));
        Arbitrary<Condition> days = Combinators.combine(
                        Arbitraries.of(Reach.values()),
                        Arbitraries.longs().between(0, 999_999_999),
                        Arbitraries.of("Europe/Stockholm", "UTC", "+05:45", "Z", "Etc/GMT+12"))
                .as((reach, count, zone) -> new FactTest.DaysFromNow("day", reach, count, ZoneId.of(zone)));
        return Arbitraries.oneOf(List.of(oneOf, exists, ranges, fromNow, days, textTests(), placeTests()));
    }

    private static Arbitrary<Condition> ranges(Typed typed) {
        return Combinators.combine(typed.values(), typed.values(), Arbitraries.of(1, 2, 3, 4, 5, 6))
                .as((one, other, form) -> {
                    Condition both = new FactTest.InRange(
                            typed.field(),
                            form == 1 ? Optional.empty() : Optional.of(new Bound(one, form % 2 == 0)),
                            form == 2 ? Optional.empty() : Optional.of(new Bound(other, form > 3)));
                    return both;
                })
                .filter(RuleArbitraries::isWellFormed);
    }

    private static boolean isWellFormed(Condition condition) {
        return org.incidentkit.core.condition.ConditionCheck.check(
                        condition, new RuleDefinitions("x", FIELDS, Map.of()).catalog())
                .isEmpty();
    }

    private static Arbitrary<Condition> textTests() {
        Arbitrary<Condition> words = Combinators.combine(
                        Arbitraries.of(Quantity.values()),
                        words().list().ofMinSize(1).ofMaxSize(3))
                .as((quantity, phrases) -> new FactTest.HasWords("title", quantity, phrases));
        Arbitrary<Condition> parts = Combinators.combine(Arbitraries.of(Position.values()), texts())
                .as((position, part) -> new FactTest.HasPart("title", position, part));
        Arbitrary<Condition> patterns = Arbitraries.of("a+b", "err-[0-9]{1,3}", "^å", "a|b", "\\bvpn\\b")
                .map(p -> new FactTest.Matches("title", p));
        return Arbitraries.oneOf(words, parts, patterns);
    }

    private static Arbitrary<Condition> placeTests() {
        Arbitrary<Condition> under = paths().map(FactValue.Path::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(paths -> new FactTest.Under("category", paths));
        Arbitrary<Condition> within = Arbitraries.of("10.0.0.0/8", "192.0.2.0/24", "2001:db8::/32", "10.1.2.3")
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(blocks -> new FactTest.WithinBlocks("address", blocks));
        return Arbitraries.oneOf(under, within);
    }

    static Arbitrary<Condition> conditions(Arbitrary<Condition> tests) {
        return Arbitraries.lazyOf(
                () -> tests,
                () -> tests,
                () -> Arbitraries.of(Constant.ALWAYS, Constant.NEVER),
                () -> conditions(tests).list().ofMinSize(1).ofMaxSize(3).map(All::new),
                () -> conditions(tests).list().ofMinSize(1).ofMaxSize(3).map(Any::new),
                () -> conditions(tests).map(Not::new));
    }

    private static Arbitrary<Effect> effects() {
        Arbitrary<Effect> sets = Arbitraries.of(typed().stream()
                        .filter(typed -> !List.of("title", "tags").contains(typed.field()))
                        .toList())
                .flatMap(typed -> Combinators.combine(typed.values(), Arbitraries.of(true, false))
                        .as((value, force) -> new Effect.Set(typed.field(), List.of(value), force)));
        Arbitrary<List<FactValue>> tags =
                texts().<FactValue>map(FactValue.Text::of).list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<Map<String, String>> parameters =
                Arbitraries.maps(texts(), texts()).ofMaxSize(2);
        return Arbitraries.oneOf(List.of(
                sets,
                tags.map(values -> new Effect.Set("tags", values, false)),
                tags.map(values -> new Effect.Add("tags", values)),
                tags.map(values -> new Effect.Remove("watchers", values)),
                Arbitraries.of("group", "service").map(Effect.Clear::new),
                Combinators.combine(texts(), texts().optional(), Arbitraries.of(true, false))
                        .as(Effect.AddTask::new),
                texts().map(to -> new Effect.Request("notify", Map.of("to", to))),
                texts().optional()
                        .map(why -> new Effect.Request(
                                "proposeMajor",
                                why.map(reason -> Map.of("reason", reason)).orElse(Map.of()))),
                Combinators.combine(texts(), parameters).as((name, with) -> new Effect.Request("host-" + name, with))));
    }

    private static Arbitrary<List<RuleTrigger>> triggers() {
        return Arbitraries.<RuleTrigger>of(
                        new RuleTrigger.Create(),
                        new RuleTrigger.Update(Set.of("users", "category")),
                        TIMER,
                        new RuleTrigger.Timer(new RuleTimer("at", Duration.ofHours(-3), Optional.empty())))
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<RuleMode> modes() {
        return Arbitraries.frequency(
                Tuple.of(6, RuleMode.ACTIVE), Tuple.of(1, RuleMode.MONITOR), Tuple.of(1, RuleMode.INACTIVE));
    }

    private static Arbitrary<Computation> shifts() {
        return Combinators.combine(
                        Arbitraries.of("at", "openedAt", "now"),
                        Arbitraries.longs().between(-10_000, 10_000),
                        Arbitraries.of("support", "24x7").optional())
                .as((field, minutes, calendar) -> new Computation.Shift(field, Duration.ofMinutes(minutes), calendar));
    }

    /** Computed values that suit the fields they are for. */
    static Arbitrary<List<Compute>> computes() {
        Arbitrary<List<String>> numbers =
                Arbitraries.of("users", "reopenCount").list().ofMinSize(1).ofMaxSize(2);
        Arbitrary<Fold> folds = Arbitraries.of(Fold.values());
        Arbitrary<Compute> users = Combinators.combine(folds, numbers, Arbitraries.of(true, false))
                .as((fold, fields, force) -> new Compute("users", new Computation.Folded(fold, fields), force));
        Arbitrary<Compute> cost = Combinators.combine(folds, numbers)
                .as((fold, fields) -> new Compute(
                        "cost",
                        new Computation.Folded(
                                fold,
                                Stream.concat(fields.stream(), Stream.of("cost"))
                                        .toList()),
                        false));
        Arbitrary<Compute> at = shifts().map(shift -> new Compute("at", shift, false));
        Arbitrary<Compute> copies = Arbitraries.of(
                new Compute("tags", new Computation.Copy("tags"), false),
                new Compute("watchers", new Computation.Copy("caller"), true),
                new Compute("supplier", new Computation.Copy("service"), false));
        return Arbitraries.oneOf(users, cost, at, copies).list().ofMaxSize(2);
    }

    /** Rules, some of which work values out too. */
    static Arbitrary<Rule> computing(Arbitrary<Rule> rules) {
        return Combinators.combine(rules, computes()).as((rule, computes) -> {
            List<Compute> kept = new ArrayList<>();
            for (Compute compute : computes) {
                kept.add(compute);
                if (!RuleCheck.setTwice(rule.effects(), kept).isEmpty()) {
                    kept.remove(kept.size() - 1);
                }
            }
            return Rule.builder()
                    .id(rule.id())
                    .order(rule.order())
                    .addAllTriggers(rule.triggers())
                    .condition(rule.condition())
                    .addAllEffects(rule.effects())
                    .addAllComputes(kept)
                    .mode(rule.mode())
                    .validFrom(rule.validFrom())
                    .validUntil(rule.validUntil())
                    .comment(rule.comment())
                    .stop(rule.stop())
                    .build();
        });
    }

    static Arbitrary<Rule> rules(Arbitrary<Condition> conditions, Arbitrary<List<Effect>> effects) {
        Arbitrary<Rule.Builder> basics = Combinators.combine(conditions, effects, triggers(), modes())
                .as((condition, does, on, mode) -> {
                    Rule.Builder rule = Rule.builder();
                    rule.condition(condition)
                            .addAllEffects(does)
                            .addAllTriggers(on)
                            .mode(mode);
                    return rule;
                });
        Arbitrary<Integer> dice = Arbitraries.integers().between(0, 9);
        return Combinators.combine(basics, Arbitraries.integers().between(-3, 3), texts().optional(), dice)
                .as((rule, order, comment, thrown) -> {
                    rule.order(order).comment(comment).stop(thrown == 0).id("to be named");
                    if (thrown == 1) {
                        rule.validFrom(Instant.EPOCH).validUntil(Docs.NOW);
                    }
                    return rule.build();
                });
    }

    static Arbitrary<RuleDefinitions> definitions(Arbitrary<Rule> rules) {
        Arbitrary<Block> blocks = Combinators.combine(
                        Arbitraries.of(HitPolicy.values()), rules.list().ofMaxSize(4), Arbitraries.of(true, false))
                .as(Suited::block);
        return blocks.list().ofMinSize(1).ofMaxSize(3).map(RuleArbitraries::named);
    }

    static Arbitrary<RuleDefinitions> definitions() {
        Arbitrary<List<Effect>> does = effects().list().ofMaxSize(4).map(RuleArbitraries::onceEach);
        return definitions(computing(rules(conditions(tests()), does)));
    }

    static List<Effect> onceEach(List<Effect> effects) {
        List<Effect> kept = new ArrayList<>();
        for (Effect effect : effects) {
            kept.add(effect);
            if (!RuleCheck.setTwice(kept, List.of()).isEmpty()) {
                kept.remove(kept.size() - 1);
            }
        }
        return kept;
    }

    private static RuleDefinitions named(List<Block> blocks) {
        List<Block> named = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            List<Rule> rules = new ArrayList<>();
            for (Rule rule : blocks.get(i).rules()) {
                rules.add(renamed(rule, "r" + i + "-" + rules.size()));
            }
            Block block = blocks.get(i);
            named.add(new Block("block " + i, block.hitPolicy(), block.priorities(), rules));
        }
        return new RuleDefinitions("någon: \"set\"", FIELDS, Map.of(Stage.CLASSIFY, named));
    }

    private static Rule renamed(Rule rule, String id) {
        return Rule.builder()
                .id(id)
                .order(rule.order())
                .addAllTriggers(rule.triggers())
                .condition(rule.condition())
                .addAllEffects(rule.effects())
                .addAllComputes(rule.computes())
                .mode(rule.mode())
                .validFrom(rule.validFrom())
                .validUntil(rule.validUntil())
                .owner(rule.comment())
                .comment(rule.comment())
                .stop(rule.stop())
                .build();
    }
}
