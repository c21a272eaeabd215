package org.incidentkit.examples.replay;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column of the log is for; everything else in the file is not read. */
enum Column {
    NUMBER,
    STATE,
    OPENED,
    UPDATED,
    IMPACT,
    URGENCY,
    GROUP,
    ASSIGNEE,
    CALLER,
    REQUESTER,
    CHANNEL,
    CATEGORY,
    SUBCATEGORY,
    CI,
    PRIORITY,
    MADE_SLA,
    REOPEN_COUNT,
    REASSIGNMENT_COUNT;

    /** Compared with what the desk derived and never given to it. */
    static final Set<Column> COMPARED = EnumSet.of(PRIORITY, MADE_SLA, REOPEN_COUNT, REASSIGNMENT_COUNT);

    static final Set<Column> IMPORTED = EnumSet.complementOf(EnumSet.copyOf(COMPARED));

    /** Columns without which there is no incident to import. */
    static final Set<Column> REQUIRED = EnumSet.of(
            NUMBER,
            STATE,
            OPENED,
            UPDATED,
            IMPACT,
            URGENCY,
            GROUP,
            PRIORITY,
            MADE_SLA,
            REOPEN_COUNT,
            REASSIGNMENT_COUNT);

    /** Columns in which a text of the file is the desk's value as it stands. */
    static final Set<Column> FREE = EnumSet.of(GROUP, ASSIGNEE, CALLER, REQUESTER, CATEGORY, SUBCATEGORY, CI);

    static final Set<Column> DATES = EnumSet.of(OPENED, UPDATED);

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_STEP = 120;

    /** {@return its name in a mapping} */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return how many characters the desk takes} */
    int longest() {
        return switch (this) {
            case NUMBER, GROUP, ASSIGNEE, CALLER, REQUESTER, CI -> LONGEST_ID;
            case CATEGORY, SUBCATEGORY -> LONGEST_STEP;
            default -> Integer.MAX_VALUE;
        };
    }

    static Optional<Column> named(String key) {
        return Arrays.stream(values())
                .filter(column -> column.key().equals(key))
                .findFirst();
    }

    static List<String> keys(Set<Column> columns) {
        return columns.stream().map(Column::key).toList();
    }
}
