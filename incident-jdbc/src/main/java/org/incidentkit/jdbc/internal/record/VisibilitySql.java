package org.incidentkit.jdbc.internal.record;

import java.sql.SQLException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.jdbc.internal.sql.Parameters;
import org.incidentkit.jdbc.internal.sql.SqlText;

/** What a reader may see, as a condition on rows of the record table: the same as {@link Visibility#permits}. */
final class VisibilitySql {
    /** Items and configuration are no one's own, and seen by every reader. */
    private static final String COMMON = "r.number IS NULL";

    private VisibilitySql() {}

    /** {@return the condition on a row {@code r} of any kind, beginning with AND; empty for a reader who sees all} */
    static String seen(Visibility visibility) {
        if (visibility instanceof Visibility.Own) {
            return " AND (" + COMMON + " OR r.caller = ? OR r.requester = ?)";
        }
        if (visibility instanceof Visibility.Groups some) {
            return " AND (" + COMMON + " OR " + inGroups("r.group_id", some) + ")";
        }
        return "";
    }

    /** Binds what {@link #seen} leaves open. */
    static void bind(Visibility visibility, Parameters parameters) throws SQLException {
        if (visibility instanceof Visibility.Own own) {
            parameters.text(own.person().value()).text(own.person().value());
        }
        if (visibility instanceof Visibility.Groups some) {
            bind(some, parameters);
        }
    }

    /** {@return the condition on a row {@code r} of work} */
    static String seenOfWork(Visibility visibility) {
        if (visibility instanceof Visibility.Own) {
            return " AND (r.caller = ? OR r.requester = ?)";
        }
        return visibility instanceof Visibility.Groups some ? " AND " + inGroups("r.group_id", some) : "";
    }

    /** The condition on a row of a known kind; a person's own are found by their indexes, however many others there are. */
    static String seenOnPage(Visibility visibility, String table) {
        if (visibility instanceof Visibility.Own) {
            String ids = "SELECT id FROM " + table + " WHERE tenant = ? AND kind = ? AND ";
            return " AND id IN (" + ids + "caller = ? UNION " + ids + "requester = ?)";
        }
        return visibility instanceof Visibility.Groups some ? " AND " + inGroups("group_id", some) : "";
    }

    static void bindPage(Visibility visibility, TenantId tenant, RecordKind kind, Parameters parameters)
            throws SQLException {
        if (visibility instanceof Visibility.Own own) {
            for (int half = 0; half < 2; half++) {
                parameters.tenant(tenant).text(kind.name()).text(own.person().value());
            }
        }
        if (visibility instanceof Visibility.Groups some) {
            bind(some, parameters);
        }
    }

    private static String inGroups(String column, Visibility.Groups some) {
        String marks = SqlText.marks(some.groups().size());
        return marks.isEmpty() ? "1 = 0" : column + " IN (" + marks + ")";
    }

    private static void bind(Visibility.Groups some, Parameters parameters) throws SQLException {
        for (GroupId group : some.groups().stream().sorted().toList()) {
            parameters.text(group.value());
        }
    }
}
