package org.incidentkit.core.field;

/** What a field may hold. */
public enum FieldType {
    /** One line of text. */
    TEXT,
    /** Text of several lines. */
    MEMO,
    /** A whole number. */
    INTEGER,
    /** A decimal number. */
    DECIMAL,
    /** True or false. */
    BOOLEAN,
    /** A calendar date without a time or zone. */
    DATE,
    /** An instant. */
    DATE_TIME,
    /** One of the declared choices; any text when the definition declares none. */
    CHOICE,
    /** Several of the declared choices. */
    MULTI_CHOICE,
    /** The id of a person. */
    PERSON,
    /** The id of a configuration item. */
    CI,
    /** A path in a tree, such as the category {@code network/vpn}. */
    TREE,
    /** An IPv4 or IPv6 address. */
    ADDRESS
}
