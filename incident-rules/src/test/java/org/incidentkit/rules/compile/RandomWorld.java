package org.incidentkit.rules.compile;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
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
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.condition.IpAddress;
import org.incidentkit.core.condition.Not;
import org.incidentkit.core.triage.RuleTimer;
import org.incidentkit.core.triage.TriageFacts;

/** Conditions and facts from a world so small that they meet: few values, in all spellings, of every kind. */
final class RandomWorld {
    static final List<RuleTimer> TIMERS = List.of(
            new RuleTimer("openedAt", Duration.ofHours(4), Optional.of("support")),
            new RuleTimer("at", Duration.ofHours(-1), Optional.empty()));

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private static final List<String> TEXTS =
            List.of("vpn", "VPN", "räka", "Räka", "r\u0061\u0308ka", "a", "aa", "ab", "å", "K", "\u212a", "5", "true");
    private static final List<String> PATHS =
            List.of("net", "Net/vpn", "net/vpn/down", "net/wifi", "network", "a", "a/b");
    private static final List<String> WORDS =
            List.of("vpn", "VPN", "är", "nere", "a", "ab", "k", "aH\u0331", "ah\u0331", "a\u1e96", "skrivare", "7");
    private static final List<String> PHRASES =
            List.of("vpn", "är nere", "vpn är nere", "a a", "a ab", "!!", "Är", "ah\u0331", "nere vpn är", "7");
    private static final List<String> PARTS =
            List.of("vp", "pn ä", "a", "Å", "nere", "e", "vpn är nere", "k", "ah", "r n");
    private static final List<String> PATTERNS = List.of(
            "vpn",
            "v.n",
            "a+b",
            "ab|nere",
            "[0-9]",
            "^vpn",
            "nere$",
            "ah",
            "är (nere|uppe)",
            "vpnx?",
            "k",
            "n{1}ere",
            "\\bab");

    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Europe/Stockholm"), ZoneId.of("Pacific/Kiritimati"), ZoneId.of("-12:00"));

    private final Random random;

    RandomWorld(Random random) {
        this.random = random;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean often(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> List<T> some(int least, int most, Supplier<T> maker) {
        List<T> some = new ArrayList<>();
        for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
            some.add(maker.get());
        }
        return some;
    }

    private FactValue number() {
        int number = random.nextInt(12) - 2;
        return switch (random.nextInt(4)) {
            case 0 -> new FactValue.Decimal(BigDecimal.valueOf(number));
            case 1 -> new FactValue.Decimal(BigDecimal.valueOf(number * 10L + 5, 1));
            case 2 -> new FactValue.Whole(often(5) ? Long.MAX_VALUE : number);
            default -> new FactValue.Whole(number);
        };
    }

    private FactValue day() {
        return new FactValue.Day(LocalDate.of(2026, 3, 1 + random.nextInt(6)));
    }

    private FactValue moment() {
        return new FactValue.Moment(NOW.plusSeconds(3_600L * (random.nextInt(9) - 4)));
    }

    private String title() {
        return String.join(one(List.of(" ", "  ", "-", ", ")), some(1, 5, () -> one(WORDS)));
    }

    private FactValue value(String field) {
        return switch (field) {
            case "title" -> FactValue.Text.of(title());
            case "users", "ratio" -> number();
            case "day" -> day();
            case "at" -> moment();
            case "category" -> often(90) ? FactValue.Path.of(one(PATHS)) : FactValue.Text.of(one(PATHS));
            case "vip" -> new FactValue.Truth(often(50));
            case "address" -> new FactValue.Address(IpAddress.of(one(List.of("10.0.0.1", "10.1.0.7", "::1"))));
            default -> FactValue.Text.of(one(TEXTS));
        };
    }

    Condition condition(int depth) {
        int kind = depth == 0 ? 9 : random.nextInt(12);
        return switch (kind) {
            case 0, 1 -> new All(some(0, 3, () -> condition(depth - 1)));
            case 2 -> new Any(some(0, 3, () -> condition(depth - 1)));
            case 3 -> new Not(condition(depth - 1));
            case 4 -> often(20) ? one(List.of(Constant.ALWAYS, Constant.NEVER)) : test();
            default -> test();
        };
    }

    /** A rule as people write them: a few tests, all of which must hold, some of them negated. */
    Condition flat() {
        return new All(some(1, 4, () -> often(25) ? new Not(test()) : test()));
    }

    /** A row of a decision table. */
    Condition cell() {
        FactTest colour = often(90) ? oneOf("colour") : new FactTest.Exists("colour");
        FactTest other = often(50) ? range("day") : oneOf("vip");
        return new All(List.of(often(10) ? new Not(colour) : colour, other));
    }

    /** Conditions that are all alike, none of which any value opens. */
    Condition alternatives() {
        Condition either = new Any(List.of(new Not(oneOf(often(50) ? "colour" : "tags")), range("users")));
        Condition other = often(50) ? new Not(range("users")) : new FactTest.Matches("title", "[0-9]");
        return often(50)
                ? new All(List.of(either, other))
                : new Any(List.of(new All(List.of(either, other)), oneOf("vip")));
    }

    FactTest test() {
        return switch (random.nextInt(13)) {
            case 0 -> new FactTest.Exists(one(List.of("colour", "users", "tags")));
            case 1, 2, 3 ->
                oneOf(one(List.of("colour", "tags", "users", "ratio", "day", "at", "category", "vip", "address")));
            case 4, 5 -> range(one(List.of("users", "ratio", "day", "at")));
            case 6 -> new FactTest.FromNow("at", one(List.of(Reach.values())), Duration.ofHours(random.nextInt(4)));
            case 7 -> new FactTest.HasWords("title", one(List.of(Quantity.values())), some(1, 3, () -> one(PHRASES)));
            case 8 -> new FactTest.HasPart(one(List.of("title", "tags")), one(List.of(Position.values())), one(PARTS));
            case 9 -> new FactTest.Matches(one(List.of("title", "tags")), one(PATTERNS));
            case 10 -> new FactTest.DaysFromNow("day", one(List.of(Reach.values())), random.nextInt(4), one(ZONES));
            case 11 -> new FactTest.Under("category", some(1, 2, () -> FactValue.Path.of(one(PATHS))));
            default -> new FactTest.WithinBlocks("address", List.of(one(List.of("10.0.0.0/16", "::/64"))));
        };
    }

    private FactTest oneOf(String field) {
        return new FactTest.OneOf(field, some(1, 3, () -> value(field)));
    }

    private FactTest range(String field) {
        Optional<Bound> lower = often(70) ? Optional.of(new Bound(value(field), often(50))) : Optional.empty();
        Optional<Bound> upper =
                often(70) || lower.isEmpty() ? Optional.of(new Bound(value(field), often(50))) : Optional.empty();
        return new FactTest.InRange(field, lower, upper);
    }

    Facts facts() {
        Facts.Builder facts = Facts.builder();
        for (String field :
                List.of("title", "users", "ratio", "day", "at", "category", "vip", "address", "colour", "tags")) {
            int most = Set.of("title", "vip").contains(field) ? 1 : often(20) ? 3 : 1;
            facts.addAll(field, some(often(15) ? 0 : 1, most, () -> value(field)));
        }
        if (often(70)) {
            facts.text(TriageFacts.TRIGGER, one(List.of("ON_CREATE", "ON_CREATE", "ON_UPDATE", "ON_TIMER")));
            facts.text(TriageFacts.TIMERS, one(TIMERS).key());
            facts.text(TriageFacts.CHANGED, one(List.of("users", "colour")));
        }
        if (often(20)) {
            facts.text(TriageFacts.KEPT, one(List.of("colour", "users")));
        }
        return facts.build();
    }
}
