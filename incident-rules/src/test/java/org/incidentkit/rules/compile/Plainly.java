package org.incidentkit.rules.compile;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.incidentkit.core.condition.All;
import org.incidentkit.core.condition.Any;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.Constant;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.condition.Not;

/**
 * What conditions mean, told as plainly as the domain tells it and without core's evaluator: a positive operator holds
 * if any value does, a negative one if all do; texts compare without regard to case, diacritics kept.
 */
record Plainly(Facts facts, Instant now) {
    boolean holds(Condition condition) {
        if (condition instanceof All all) {
            return all.parts().stream().allMatch(this::holds);
        }
        if (condition instanceof Any any) {
            return any.parts().stream().anyMatch(this::holds);
        }
        if (condition instanceof Not not) {
            return !holds(not.part());
        }
        return condition instanceof FactTest test
                ? facts.values(test.field()).stream().anyMatch(value -> passes(test, value))
                : condition == Constant.ALWAYS;
    }

    private boolean passes(FactTest test, FactValue value) {
        if (test instanceof FactTest.OneOf oneOf) {
            return oneOf.values().stream().anyMatch(operand -> isSame(operand, value));
        }
        if (test instanceof FactTest.InRange range) {
            return range.lower().filter(bound -> !isBeyond(bound, value, 1)).isEmpty()
                    && range.upper()
                            .filter(bound -> !isBeyond(bound, value, -1))
                            .isEmpty();
        }
        if (test instanceof FactTest.FromNow fromNow) {
            return value instanceof FactValue.Moment moment && isReached(fromNow, moment.value());
        }
        if (test instanceof FactTest.DaysFromNow fromToday) {
            return value instanceof FactValue.Day day && isReached(fromToday, day.value());
        }
        if (test instanceof FactTest.Under under) {
            return value instanceof FactValue.Path path
                    && under.paths().stream().anyMatch(above -> (folded(path) + "/").startsWith(folded(above) + "/"));
        }
        if (test instanceof FactTest.WithinBlocks within) {
            return value instanceof FactValue.Address address
                    && within.blocks().stream().anyMatch(block -> isWithin(bits(address.toString()), block));
        }
        return test instanceof FactTest.Exists || value instanceof FactValue.Text && passes(test, value.toString());
    }

    private static boolean passes(FactTest test, String text) {
        if (test instanceof FactTest.HasWords words) {
            List<String> said = words(text);
            var holding = words.phrases().stream()
                    .filter(phrase -> !words(phrase).isEmpty())
                    .filter(phrase -> Collections.indexOfSubList(said, words(phrase)) >= 0);
            return words.quantity() == FactTest.Quantity.ANY
                    ? holding.findAny().isPresent()
                    : holding.count() == words.phrases().size();
        }
        if (test instanceof FactTest.HasPart part) {
            return switch (part.position()) {
                case ANYWHERE -> folded(text).contains(folded(part.part()));
                case START -> folded(text).startsWith(folded(part.part()));
                case END -> folded(text).endsWith(folded(part.part()));
            };
        }
        String pattern = ((FactTest.Matches) test).pattern();
        return Pattern.compile(nfc(pattern), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(nfc(text))
                .find();
    }

    private static boolean isSame(FactValue one, FactValue other) {
        Optional<BigDecimal> number = number(one);
        if (number.isPresent()) {
            return number(other)
                    .filter(same -> same.compareTo(number.get()) == 0)
                    .isPresent();
        }
        return isText(one) && isText(other) ? folded(one).equals(folded(other)) : one.equals(other);
    }

    private static boolean isText(FactValue value) {
        return value instanceof FactValue.Text || value instanceof FactValue.Path;
    }

    private static Optional<BigDecimal> number(FactValue value) {
        boolean number = value instanceof FactValue.Whole || value instanceof FactValue.Decimal;
        return number ? Optional.of(new BigDecimal(value.toString())) : Optional.empty();
    }

    /** Whether a value lies on the side of a bound that the sign tells, or on an inclusive one. */
    private static boolean isBeyond(FactTest.Bound bound, FactValue value, int side) {
        Optional<Integer> order = Optional.empty();
        if (number(value).isPresent() && number(bound.value()).isPresent()) {
            order = Optional.of(
                    number(value).get().compareTo(number(bound.value()).get()));
        } else if (value instanceof FactValue.Day day && bound.value() instanceof FactValue.Day other) {
            order = Optional.of(
                    Long.signum(day.value().toEpochDay() - other.value().toEpochDay()));
        } else if (value instanceof FactValue.Moment moment && bound.value() instanceof FactValue.Moment other) {
            order = Optional.of(moment.value().compareTo(other.value()));
        }
        return order.filter(sign -> sign == 0 ? bound.inclusive() : Integer.signum(sign) == side)
                .isPresent();
    }

    private boolean isReached(FactTest.FromNow test, Instant at) {
        Instant past = now.minus(test.distance());
        Instant future = now.plus(test.distance());
        return switch (test.reach()) {
            case WITHIN_LAST -> !at.isBefore(past) && !at.isAfter(now);
            case WITHIN_NEXT -> !at.isBefore(now) && !at.isAfter(future);
            case LONGER_AGO -> at.isBefore(past);
            case FURTHER_AHEAD -> at.isAfter(future);
        };
    }

    private boolean isReached(FactTest.DaysFromNow test, LocalDate day) {
        long ahead = day.toEpochDay() - now.atZone(test.zone()).toLocalDate().toEpochDay();
        return switch (test.reach()) {
            case WITHIN_LAST -> -test.days() <= ahead && ahead <= 0;
            case WITHIN_NEXT -> 0 <= ahead && ahead <= test.days();
            case LONGER_AGO -> ahead < -test.days();
            case FURTHER_AHEAD -> ahead > test.days();
        };
    }

    private static boolean isWithin(String bits, String block) {
        String[] parts = block.split("/", 2);
        String first = bits(parts[0]);
        return bits.length() == first.length() && bits.startsWith(first.substring(0, Integer.parseInt(parts[1])));
    }

    private static String bits(String address) {
        try {
            StringBuilder bits = new StringBuilder();
            for (byte part : InetAddress.getByName(address).getAddress()) {
                bits.append(Integer.toBinaryString(part & 0xff | 0x100).substring(1));
            }
            return bits.toString();
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private static List<String> words(String text) {
        return Arrays.stream(folded(text).split("[^\\p{L}\\p{N}\\p{M}]+", 0))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String folded(FactValue value) {
        return folded(value.toString());
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        nfc(text).codePoints().map(Plainly::folded).forEach(folded::appendCodePoint);
        return nfc(folded.toString());
    }

    private static int folded(int letter) {
        boolean turkic = letter == 0x130 || letter == 0x131;
        return turkic ? letter : Character.toLowerCase(Character.toUpperCase(letter));
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
