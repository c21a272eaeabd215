package org.incidentkit.core.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.IpAddress;

/** A value of a field as the words of a text: its type, a space, the value as it is written. */
final class KeptValue {
    private KeptValue() {}

    static String words(FactValue value) {
        return value.getClass().getSimpleName().toLowerCase(Locale.ROOT) + ' ' + value;
    }

    /** The values whose words are still there. */
    static List<FactValue> read(List<Text> texts) {
        return texts.stream()
                .map(Text::content)
                .flatMap(Optional::stream)
                .map(KeptValue::read)
                .toList();
    }

    private static FactValue read(String words) {
        int end = words.indexOf(' ');
        String value = words.substring(end + 1);
        return switch (words.substring(0, Math.max(0, end))) {
            case "text" -> FactValue.Text.of(value);
            case "whole" -> new FactValue.Whole(Long.parseLong(value));
            case "decimal" -> new FactValue.Decimal(new BigDecimal(value));
            case "truth" -> new FactValue.Truth(Boolean.parseBoolean(value));
            case "day" -> new FactValue.Day(LocalDate.parse(value));
            case "moment" -> new FactValue.Moment(Instant.parse(value));
            case "path" -> FactValue.Path.of(value);
            case "address" -> new FactValue.Address(IpAddress.of(value));
            default -> throw new IllegalArgumentException("'" + words + "' is no value of a field");
        };
    }
}
