package org.incidentkit.core.record;

/**
 * The names of the fields every record of work has, as facts, rules, filters and forms know them. Their values are
 * facts; hosts add fields of their own beside them.
 */
public final class FieldNames {
    /** Incident, service request, question, complaint or alert. */
    public static final String KIND = "kind";
    /** How it came in. */
    public static final String CHANNEL = "channel";
    /** Where it belongs in the category tree. */
    public static final String CATEGORY = "category";
    /** How many, or what, is affected. */
    public static final String IMPACT = "impact";
    /** How long it can wait. */
    public static final String URGENCY = "urgency";
    /** What follows from impact and urgency, or was decided outright. */
    public static final String PRIORITY = "priority";
    /** The group that works on it. */
    public static final String GROUP = "group";
    /** The person who works on it. */
    public static final String ASSIGNEE = "assignee";
    /** The supplier who works on it. */
    public static final String SUPPLIER = "supplier";
    /** Of a change: standard, normal or emergency. */
    public static final String CHANGE_TYPE = "changeType";
    /** Of a change: minor or major. */
    public static final String CHANGE_SIZE = "changeSize";
    /** The service it is about. */
    public static final String SERVICE = "service";
    /** Free labels; multi-valued. */
    public static final String TAGS = "tags";
    /** People kept informed; multi-valued. */
    public static final String WATCHERS = "watchers";

    private FieldNames() {}
}
