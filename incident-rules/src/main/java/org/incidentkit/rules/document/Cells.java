package org.incidentkit.rules.document;

import java.util.Locale;
import java.util.regex.Pattern;
import org.incidentkit.core.field.FieldType;

/** What spreadsheets in English and Swedish make of numbers and truths, as documents write them. */
final class Cells {
    private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}([\u00a0\u202f ][0-9]{3})+([.,][0-9]+)?");

    private static final int LONGEST = 60;

    private Cells() {}

    /** {@code 1 234,5} is 1234.5, {@code SANT} is true; whatever is nothing of the kind stays as it is. */
    static String plain(String cell, FieldType type) {
        return switch (type) {
            case INTEGER -> ungrouped(cell);
            case DECIMAL -> ungrouped(cell).replace(',', '.');
            case BOOLEAN -> Boolean.toString(truth(cell));
            default -> cell;
        };
    }

    private static String ungrouped(String cell) {
        String number = cell.replace('\u2212', '-');
        return number.length() <= LONGEST && GROUPED.matcher(number).matches()
                ? number.replaceAll("[\u00a0\u202f ]", "")
                : number;
    }

    static boolean truth(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "true", "sant", "ja", "yes" -> true;
            case "false", "falskt", "nej", "no" -> false;
            default -> throw new IllegalArgumentException(cell);
        };
    }
}
