package org.incidentkit.core.condition;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The check each test makes of a value, its operands prepared. */
final class ValueChecks {
    private ValueChecks() {}

    /** @throws IllegalArgumentException when the operands are unusable */
    static ValueCheck of(FactTest test, Optional<PatternEngine> patterns) {
        if (test instanceof FactTest.OneOf oneOf) {
            var keys = oneOf.values().stream().map(FactValue::key).collect(Collectors.toUnmodifiableSet());
            return (value, now) -> keys.contains(value.key());
        }
        if (test instanceof FactTest.InRange range) {
            return (value, now) -> Order.isAbove(value, range.lower()) && Order.isBelow(value, range.upper());
        }
        if (test instanceof FactTest.FromNow fromNow) {
            return (value, now) -> value instanceof FactValue.Moment moment
                    && isWithin(fromNow, Duration.between(moment.value(), now));
        }
        if (test instanceof FactTest.DaysFromNow days) {
            return (value, now) -> value instanceof FactValue.Day day
                    && isWithin(days, days.today(now).toEpochDay() - day.value().toEpochDay());
        }
        if (test instanceof FactTest.Under under) {
            return (value, now) -> value instanceof FactValue.Path path
                    && under.paths().stream().anyMatch(path::isUnder);
        }
        if (test instanceof FactTest.WithinBlocks within) {
            return within(within);
        }
        return test instanceof FactTest.Exists ? (value, now) -> true : ofText(test, patterns);
    }

    private static ValueCheck ofText(FactTest test, Optional<PatternEngine> patterns) {
        Predicate<FoldedText> passes = test instanceof FactTest.HasWords words
                ? words(words)
                : test instanceof FactTest.HasPart part ? part(part) : pattern((FactTest.Matches) test, patterns);
        return (value, now) -> value instanceof FactValue.Text text && passes.test(text.text());
    }

    private static boolean isWithin(FactTest.FromNow test, Duration ago) {
        return switch (test.reach()) {
            case WITHIN_LAST -> !ago.isNegative() && ago.compareTo(test.distance()) <= 0;
            case WITHIN_NEXT ->
                ago.compareTo(Duration.ZERO) <= 0 && ago.negated().compareTo(test.distance()) <= 0;
            case LONGER_AGO -> ago.compareTo(test.distance()) > 0;
            case FURTHER_AHEAD -> ago.negated().compareTo(test.distance()) > 0;
        };
    }

    private static boolean isWithin(FactTest.DaysFromNow test, long ago) {
        return switch (test.reach()) {
            case WITHIN_LAST -> ago >= 0 && ago <= test.days();
            case WITHIN_NEXT -> ago <= 0 && -ago <= test.days();
            case LONGER_AGO -> ago > test.days();
            case FURTHER_AHEAD -> -ago > test.days();
        };
    }

    private static Predicate<FoldedText> words(FactTest.HasWords test) {
        List<List<String>> phrases = test.phrases().stream()
                .map(phrase -> FoldedText.of(phrase).words())
                .toList();
        return test.quantity() == FactTest.Quantity.ANY
                ? text -> phrases.stream().anyMatch(phrase -> has(text, phrase))
                : text -> phrases.stream().allMatch(phrase -> has(text, phrase));
    }

    private static boolean has(FoldedText text, List<String> phrase) {
        return !phrase.isEmpty() && Collections.indexOfSubList(text.words(), phrase) >= 0;
    }

    private static Predicate<FoldedText> part(FactTest.HasPart test) {
        String part = FoldedText.of(test.part()).folded();
        return switch (test.position()) {
            case ANYWHERE -> text -> text.folded().contains(part);
            case START -> text -> text.folded().startsWith(part);
            case END -> text -> text.folded().endsWith(part);
        };
    }

    private static Predicate<FoldedText> pattern(FactTest.Matches test, Optional<PatternEngine> patterns) {
        PatternEngine engine = patterns.orElseThrow(() -> new IllegalArgumentException("pattern '" + test.pattern()
                + "' needs a pattern engine, and there is none here; the rules module has one"));
        Predicate<String> compiled;
        try {
            compiled = engine.compile(nfc(test.pattern()));
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(
                    "pattern '" + test.pattern() + "' is refused: " + refused.getMessage(), refused);
        }
        return text -> compiled.test(nfc(text.written()));
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static ValueCheck within(FactTest.WithinBlocks test) {
        List<CidrBlock> blocks = test.blocks().stream()
                .map(text -> CidrBlock.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not a CIDR block")))
                .toList();
        return (value, now) -> value instanceof FactValue.Address address
                && blocks.stream().anyMatch(block -> block.contains(address.value()));
    }
}
