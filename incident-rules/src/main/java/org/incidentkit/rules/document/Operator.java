package org.incidentkit.rules.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The words that test one field in {@code when}, all of them; {@code field: value} is short for {@code is}. What each
 * means is told at {@link org.incidentkit.core.condition.FactTest}. Negative words hold for a missing value too.
 */
enum Operator {
    /** The value. */
    IS("is", Operand.VALUE),
    /** Not the value. */
    IS_NOT("isNot", Operand.VALUE),
    /** One of the values. */
    IN("in", Operand.VALUES),
    /** None of the values. */
    NOT_IN("notIn", Operand.VALUES),
    /** Of several values at least one of these; the same as {@code in}. */
    CONTAINS_ANY("containsAny", Operand.VALUES),
    /** Of several values all of these. */
    CONTAINS_ALL("containsAll", Operand.VALUES),
    /** A number, date or instant below. */
    LESS_THAN("lessThan", Operand.UPPER),
    /** A number, date or instant at or below. */
    AT_MOST("atMost", Operand.UPPER),
    /** A number, date or instant above. */
    MORE_THAN("moreThan", Operand.LOWER),
    /** A number, date or instant at or above. */
    AT_LEAST("atLeast", Operand.LOWER),
    /** From the first to the second, both included: {@code [least, most]}. */
    BETWEEN("between", Operand.VALUES),
    /** A date or instant before; the same as {@code lessThan}. */
    BEFORE("before", Operand.UPPER),
    /** A date or instant after; the same as {@code moreThan}. */
    AFTER("after", Operand.LOWER),
    /** An instant from so long ago up to now; a date from so many days ago up to today. */
    WITHIN_LAST("withinLast", Operand.DURATION),
    /** An instant from now up to so far ahead; a date from today up to so many days ahead. */
    WITHIN_NEXT("withinNext", Operand.DURATION),
    /** An instant longer ago, a date more days ago. */
    LONGER_AGO("longerAgo", Operand.DURATION),
    /** An instant further ahead, a date more days ahead. */
    FURTHER_AHEAD("furtherAhead", Operand.DURATION),
    /** The text has the word. */
    WORD("word", Operand.TEXT),
    /** The text has these words next to each other, in this order. */
    PHRASE("phrase", Operand.TEXT),
    /** The text has at least one of the words or phrases. */
    ANY_WORD("anyWord", Operand.TEXTS),
    /** The text has all the words or phrases. */
    ALL_WORDS("allWords", Operand.TEXTS),
    /** The text has this part anywhere, in a word or across words. */
    CONTAINS("contains", Operand.TEXT),
    /** The text starts so. */
    STARTS_WITH("startsWith", Operand.TEXT),
    /** The text ends so. */
    ENDS_WITH("endsWith", Operand.TEXT),
    /** A part of the text matches a pattern in the syntax of RE2. */
    MATCHES("matches", Operand.TEXT),
    /** The path is one of these, or below one. */
    UNDER("under", Operand.TEXTS),
    /** The path is none of these, nor below one. */
    NOT_UNDER("notUnder", Operand.TEXTS),
    /** The address lies in one of the CIDR blocks. */
    WITHIN("within", Operand.TEXTS),
    /** There is a value; with false, there is none. */
    EXISTS("exists", Operand.TRUTH),
    /** There is no value; with false, there is one. */
    MISSING("missing", Operand.TRUTH);

    static final List<String> KEYS =
            Arrays.stream(values()).map(operator -> operator.key).toList();

    final String key;
    final Operand operand;

    Operator(String key, Operand operand) {
        this.key = key;
        this.operand = operand;
    }

    static Optional<Operator> of(String key) {
        return Arrays.stream(values())
                .filter(operator -> operator.key.equals(key))
                .findFirst();
    }

    /** What stands after the word. */
    enum Operand {
        /** One value of the field's type. */
        VALUE,
        /** A list of values of the field's type. */
        VALUES,
        /** A lower bound of the field's type. */
        LOWER,
        /** An upper bound of the field's type. */
        UPPER,
        /** A duration, or a number of days. */
        DURATION,
        /** A text. */
        TEXT,
        /** A text, or a list of texts. */
        TEXTS,
        /** True or false. */
        TRUTH
    }
}
