package org.incidentkit.core.configuration;

import java.util.regex.Pattern;
import org.incidentkit.core.record.RecordKind;

/**
 * How the human numbers of a kind of record look, such as {@code INC-2026-000123}.
 *
 * @param prefix what they begin with: 1 to 10 letters or digits
 * @param yearly whether they name the year, and begin anew with it
 * @param digits how many digits the running number has at least, 1 to 12
 */
public record NumberFormat(String prefix, boolean yearly, int digits) {
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}]{1,10}");
    private static final int MOST_DIGITS = 12;
    private static final int DIGITS = 6;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException naming the part that has another form
     */
    public NumberFormat {
        if (!FORM.matcher(prefix).matches()) {
            throw new IllegalArgumentException("prefix '" + prefix + "' is not 1 to 10 letters or digits");
        }
        if (digits < 1 || digits > MOST_DIGITS) {
            throw new IllegalArgumentException("digits " + digits + " is not from 1 to " + MOST_DIGITS);
        }
    }

    /**
     * The shipped format of a kind: {@code INC}, {@code PRB} or {@code CHG}, the year, six digits.
     *
     * @param kind the kind
     * @return the format
     */
    public static NumberFormat shipped(RecordKind kind) {
        String prefix = kind == RecordKind.PROBLEM ? "PRB" : kind == RecordKind.CHANGE ? "CHG" : "INC";
        return new NumberFormat(prefix, true, DIGITS);
    }

    /**
     * The sequence the running number is drawn from.
     *
     * @param kind the kind of record
     * @param year the year
     * @return the sequence's name
     */
    public String sequence(RecordKind kind, int year) {
        return yearly ? kind + "-" + year : kind.toString();
    }

    /**
     * A number as people quote it.
     *
     * @param year the year
     * @param running the running number
     * @return the number
     */
    public String format(int year, long running) {
        String digitsOnly = Long.toString(running);
        String padded = "0".repeat(Math.max(0, digits - digitsOnly.length())) + digitsOnly;
        return yearly ? prefix + "-" + year + "-" + padded : prefix + "-" + padded;
    }
}
