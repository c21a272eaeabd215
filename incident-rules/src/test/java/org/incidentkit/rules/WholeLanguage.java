package org.incidentkit.rules;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.ConditionCheck;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.FactTest.Bound;
import org.incidentkit.core.condition.FactTest.Position;
import org.incidentkit.core.condition.FactTest.Quantity;
import org.incidentkit.core.condition.FactTest.Reach;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.IpAddress;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.incidentkit.core.field.PersonalUse;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.rules.model.Block;
import org.incidentkit.rules.model.RequestKind;
import org.incidentkit.rules.model.RuleDefinitions;

/** Rule sets in which, taken together, every word of the language occurs: over fields of every type, facts from outside too. */
final class WholeLanguage {
    private static final PersonalUse HELP = new PersonalUse("help", Period.parse("P1Y2M3D"));

    static final List<FieldDefinition> FIELDS = Stream.concat(
                    RuleArbitraries.FIELDS.stream(),
                    Stream.of(
                            FieldDefinition.of("line", FieldType.TEXT),
                            FieldDefinition.of("note", FieldType.MEMO).personal(HELP),
                            FieldDefinition.of("keeper", FieldType.PERSON)
                                    .withLabels(Map.of("sv", "Ägare", "en", "Owner: \"who\"")),
                            FieldDefinition.of("servers", FieldType.CI).multiple(),
                            FieldDefinition.of("sites", FieldType.MULTI_CHOICE)
                                    .withChoices(List.of("Kista", "Lund, söder")),
                            FieldDefinition.of("org.unit", FieldType.TREE),
                            FieldDefinition.of("hosts", FieldType.ADDRESS).multiple(),
                            FieldDefinition.of("seen", FieldType.DATE_TIME).multiple(),
                            FieldDefinition.of("free", FieldType.CHOICE)))
            .toList();

    private static final RuleDefinitions KNOWN = new RuleDefinitions("known", FIELDS, Map.of());

    private static final List<String> ZONES = List.of("Europe/Stockholm", "UTC", "+05:45", "Z", "Etc/GMT+12");

    private WholeLanguage() {}

    private static Arbitrary<FactValue> values(FieldDefinition field) {
        if (!field.choices().isEmpty()) {
            return Arbitraries.of(field.choices()).map(FactValue.Text::of);
        }
        return switch (field.type()) {
            case INTEGER -> Arbitraries.longs().map(FactValue.Whole::new);
            case DECIMAL ->
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1e40"), new BigDecimal("1e40"))
                        .ofScale(4)
                        .map(FactValue.Decimal::new);
            case BOOLEAN -> Arbitraries.of(true, false).map(FactValue.Truth::new);
            case DATE ->
                Arbitraries.longs().between(-200_000, 200_000).map(day -> new FactValue.Day(LocalDate.ofEpochDay(day)));
            case DATE_TIME ->
                Arbitraries.longs()
                        .between(-4_000_000_000L, 4_000_000_000L)
                        .map(second -> new FactValue.Moment(Instant.ofEpochSecond(second, 7_000)));
            case TREE ->
                RuleArbitraries.texts().map(text -> FactValue.Path.of("p" + text.replace('/', '-') + "/deeper"));
            case ADDRESS ->
                Arbitraries.of("10.0.0.1", "::1", "2001:db8::17")
                        .map(text -> new FactValue.Address(IpAddress.of(text)));
            default -> RuleArbitraries.texts().map(FactValue.Text::of);
        };
    }

    private static Arbitrary<List<FactValue>> some(FieldDefinition field, int most) {
        return values(field).list().ofMinSize(1).ofMaxSize(most);
    }

    private static Arbitrary<FieldDefinition> known(FieldType... types) {
        List<FieldType> wanted = List.of(types);
        return Arbitraries.of(KNOWN.catalog().fields().stream()
                .filter(field -> wanted.isEmpty() || wanted.contains(field.type()))
                .toList());
    }

    private static Arbitrary<FieldDefinition> texts() {
        return known(
                FieldType.TEXT,
                FieldType.MEMO,
                FieldType.CHOICE,
                FieldType.MULTI_CHOICE,
                FieldType.PERSON,
                FieldType.CI);
    }

    private static Arbitrary<FieldDefinition> ordered() {
        return known(FieldType.INTEGER, FieldType.DECIMAL, FieldType.DATE, FieldType.DATE_TIME);
    }

    /** One test of every kind, of any field it suits. */
    static Arbitrary<Condition> tests() {
        Arbitrary<Reach> reaches = Arbitraries.of(Reach.values());
        Arbitrary<String> words = RuleArbitraries.texts().map(text -> "w" + text);
        Arbitrary<Condition> oneOf =
                known().flatMap(field -> some(field, 3).map(all -> new FactTest.OneOf(field.name(), all)));
        Arbitrary<Condition> exists = known().map(field -> new FactTest.Exists(field.name()));
        Arbitrary<Condition> fromNow = Combinators.combine(
                        known(FieldType.DATE_TIME), reaches, Arbitraries.longs().between(0, 10_000_000))
                .as((field, reach, seconds) ->
                        new FactTest.FromNow(field.name(), reach, Duration.ofSeconds(seconds, 5_000)));
        Arbitrary<Condition> days = Combinators.combine(
                        known(FieldType.DATE),
                        reaches,
                        Arbitraries.longs().between(0, 999_999_999),
                        Arbitraries.of(ZONES))
                .as((field, reach, count, zone) ->
                        new FactTest.DaysFromNow(field.name(), reach, count, ZoneId.of(zone)));
        Arbitrary<Condition> has = Combinators.combine(
                        texts(),
                        Arbitraries.of(Quantity.values()),
                        words.list().ofMinSize(1).ofMaxSize(3))
                .as((field, quantity, phrases) -> new FactTest.HasWords(field.name(), quantity, phrases));
        Arbitrary<Condition> parts = Combinators.combine(
                        texts(), Arbitraries.of(Position.values()), RuleArbitraries.texts())
                .as((field, position, part) -> new FactTest.HasPart(field.name(), position, part));
        Arbitrary<Condition> patterns = Combinators.combine(
                        texts(), Arbitraries.of("a+b", "err-[0-9]{1,3}", "^å", "a|b", "\\bvpn\\b", "\"|;,"))
                .as((field, pattern) -> new FactTest.Matches(field.name(), pattern));
        return Arbitraries.oneOf(List.of(oneOf, exists, ranges(), fromNow, days, has, parts, patterns, places()));
    }

    private static Arbitrary<Condition> places() {
        Arbitrary<Condition> under = known(FieldType.TREE)
                .flatMap(field -> some(field, 2)
                        .map(paths -> new FactTest.Under(
                                field.name(),
                                paths.stream().map(FactValue.Path.class::cast).toList())));
        Arbitrary<Condition> within = Combinators.combine(
                        known(FieldType.ADDRESS),
                        Arbitraries.of("10.0.0.0/8", "2001:db8::/32", "10.1.2.3")
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(2))
                .as((field, blocks) -> new FactTest.WithinBlocks(field.name(), blocks));
        return Arbitraries.oneOf(under, within);
    }

    private static Arbitrary<Condition> ranges() {
        return ordered()
                .flatMap(field -> Combinators.combine(
                                values(field).optional(),
                                values(field).optional(),
                                Arbitraries.of(true, false),
                                Arbitraries.of(true, false))
                        .as((least, most, first, last) -> (Condition) new FactTest.InRange(
                                field.name(),
                                least.map(value -> new Bound(value, first)),
                                most.map(value -> new Bound(value, last)))))
                .filter(range -> ConditionCheck.check(range, KNOWN.catalog()).isEmpty());
    }

    /** One effect of every kind, on any field it suits. */
    static Arbitrary<Effect> effects() {
        List<FieldDefinition> settable = KNOWN.settable().fields();
        List<FieldDefinition> several =
                settable.stream().filter(FieldDefinition::multiValued).toList();
        Arbitrary<Effect> sets = Arbitraries.of(settable)
                .flatMap(field -> Combinators.combine(
                                some(field, field.multiValued() ? 3 : 1), Arbitraries.of(true, false))
                        .as((values, force) -> new Effect.Set(field.name(), values, force)));
        Arbitrary<Effect> adds = Arbitraries.of(several)
                .flatMap(field -> some(field, 3).map(values -> new Effect.Add(field.name(), values)));
        Arbitrary<Effect> removes = Arbitraries.of(several)
                .flatMap(field -> some(field, 3).map(values -> new Effect.Remove(field.name(), values)));
        Arbitrary<Effect> clears = Arbitraries.of(settable).map(field -> new Effect.Clear(field.name()));
        Arbitrary<Effect> tasks = Combinators.combine(
                        RuleArbitraries.texts(), RuleArbitraries.texts().optional(), Arbitraries.of(true, false))
                .as(Effect.AddTask::new);
        return Arbitraries.oneOf(sets, sets, adds, removes, clears, tasks, requests(), ofHost());
    }

    private static Arbitrary<Effect> requests() {
        return Combinators.combine(
                        Arbitraries.of(RequestKind.values()), RuleArbitraries.texts(), Arbitraries.of(true, false))
                .as((kind, text, all) -> {
                    Map<String, String> with = new java.util.TreeMap<>();
                    kind.required().forEach(part -> with.put(part, text));
                    if (all) {
                        kind.optional().forEach(part -> with.put(part, text + "!"));
                    }
                    return new Effect.Request(kind.key(), with);
                });
    }

    private static Arbitrary<Effect> ofHost() {
        return Combinators.combine(
                        RuleArbitraries.texts(),
                        Arbitraries.maps(RuleArbitraries.texts(), RuleArbitraries.texts())
                                .ofMaxSize(2))
                .as((name, with) -> new Effect.Request("host-" + name, with));
    }

    static Arbitrary<RuleDefinitions> definitions() {
        Arbitrary<List<Effect>> does = effects().list().ofMaxSize(4).map(RuleArbitraries::onceEach);
        return RuleArbitraries.definitions(
                        RuleArbitraries.computing(RuleArbitraries.rules(RuleArbitraries.conditions(tests()), does)))
                .map(WholeLanguage::spread);
    }

    /** Blocks in every stage. */
    private static RuleDefinitions spread(RuleDefinitions definitions) {
        Map<Stage, List<Block>> stages = new EnumMap<>(Stage.class);
        List<Block> blocks = new ArrayList<>(definitions.blocks(Stage.CLASSIFY));
        for (int i = 0; i < blocks.size(); i++) {
            Stage stage = Stage.values()[(i + blocks.get(i).rules().size()) % Stage.values().length];
            stages.computeIfAbsent(stage, any -> new ArrayList<>()).add(blocks.get(i));
        }
        return new RuleDefinitions(definitions.name(), FIELDS, stages);
    }
}
