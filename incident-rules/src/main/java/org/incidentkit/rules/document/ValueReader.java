package org.incidentkit.rules.document;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.IpAddress;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.incidentkit.rules.document.Node.Style;

/** Reads values in the type of their field: what a document writes means nothing without it. */
final class ValueReader {
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,18})");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,1000}(\\.[0-9]{1,1000})?([eE][+-]?[0-9]{1,4})?");
    private static final Pattern SHORT_DURATION = Pattern.compile("([0-9]{1,9}) ?(s|min|h|d)");

    private static final String DAY_FORMS = "'3 d' or '3 d Europe/Stockholm'";
    private static final Pattern DAYS = Pattern.compile("(?:([0-9]{1,9}) ?d|[Pp]([0-9]{1,9})[Dd])(?: (\\S+))?");

    private final Reading reading;

    /** So many days of a zone's calendar. */
    record Days(long count, ZoneId zone) {}

    ValueReader(Reading reading) {
        this.reading = reading;
    }

    List<FactValue> values(Node node, Spot spot, FieldDefinition field) {
        List<Node> nodes = Reading.oneOrMore(node);
        return IntStream.range(0, nodes.size())
                .mapToObj(i -> value(nodes.get(i), nodes.get(i) == node ? spot : spot.item(i, nodes.get(i)), field))
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<FactValue> value(Node node, Spot spot, FieldDefinition field) {
        Style style = field.type() == FieldType.BOOLEAN
                ? Style.TRUTH
                : field.type() == FieldType.INTEGER || field.type() == FieldType.DECIMAL ? Style.NUMBER : Style.TEXT;
        if (!(node instanceof Node.Scalar scalar) || scalar.style() != style && scalar.style() != Style.CELL) {
            boolean quotable =
                    style == Style.TEXT && node instanceof Node.Scalar given && given.style() != Style.NOTHING;
            String wanted = expected(field.type()) + (quotable ? " (write it in quotes)" : "");
            reading.problems()
                    .add(
                            spot,
                            "wrong-type",
                            "field '" + field.name() + "' is " + field.type() + ": expected " + wanted + ", found "
                                    + node.kind());
            return Optional.empty();
        }
        return reading.parsed(
                scalar,
                spot,
                expected(field.type()) + ", as field '" + field.name() + "' has it",
                text -> parse(scalar.style() == Style.CELL ? Cells.plain(text, field.type()) : text, field.type()));
    }

    private static String expected(FieldType type) {
        return switch (type) {
            case INTEGER -> "a whole number";
            case DECIMAL -> "a number";
            case BOOLEAN -> "true or false";
            case DATE -> "a date such as 2026-01-31";
            case DATE_TIME -> "an instant such as 2026-01-31T08:00:00Z";
            case TREE -> "a path such as network/vpn";
            case ADDRESS -> "an IP address";
            default -> "a text";
        };
    }

    private static FactValue parse(String text, FieldType type) {
        return switch (type) {
            case INTEGER -> whole(text);
            case DECIMAL -> number(text);
            case BOOLEAN -> new FactValue.Truth(text.equalsIgnoreCase("true"));
            case DATE -> new FactValue.Day(LocalDate.parse(text));
            case DATE_TIME -> new FactValue.Moment(OffsetDateTime.parse(text).toInstant());
            case TREE -> FactValue.Path.of(text);
            case ADDRESS -> new FactValue.Address(IpAddress.of(text));
            default -> FactValue.Text.of(text);
        };
    }

    private static FactValue whole(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return new FactValue.Whole(Long.parseLong(text));
    }

    /** A number without a point is whole, as Java writes conditions; so reading gives back what was written. */
    private static FactValue number(String text) {
        if (WHOLE.matcher(text).matches()) {
            BigDecimal number = new BigDecimal(text);
            return number.toBigInteger().bitLength() < Long.SIZE
                    ? new FactValue.Whole(number.longValueExact())
                    : new FactValue.Decimal(number);
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return new FactValue.Decimal(new BigDecimal(text));
    }

    /** So many days, in the zone that stands behind them, or else in the document's. */
    Optional<Days> days(Node node, Spot spot) {
        Optional<String> text = reading.text(node, spot);
        Optional<Matcher> written = text.map(DAYS::matcher).filter(Matcher::matches);
        if (written.isEmpty()) {
            text.ifPresent(other -> reading.problems()
                    .add(spot, "wrong-value", "'" + Quote.of(other) + "' is no number of days such as " + DAY_FORMS));
            return Optional.empty();
        }
        Optional<String> named = Optional.ofNullable(written.get().group(3));
        Optional<ZoneId> zone = named.isPresent() ? reading.zone(named.get(), spot) : reading.zone();
        if (named.isEmpty() && zone.isEmpty()) {
            reading.problems()
                    .add(spot, "required", "says not where: name a 'zone' at the top, or here as in " + DAY_FORMS);
        }
        String count = Optional.ofNullable(written.get().group(1))
                .or(() -> Optional.ofNullable(written.get().group(2)))
                .orElseThrow();
        return zone.map(where -> new Days(Long.parseLong(count), where));
    }

    Optional<Duration> duration(Node node, Spot spot) {
        return reading.text(node, spot)
                .flatMap(any -> reading.parsed(node, spot, "a duration such as PT2H or 2 h", ValueReader::duration));
    }

    private static Duration duration(String text) {
        Matcher plain = SHORT_DURATION.matcher(text);
        if (!plain.matches()) {
            return Duration.parse(text);
        }
        long count = Long.parseLong(plain.group(1));
        return switch (plain.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "min" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
