package org.incidentkit.jdbc.internal.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.FoldedText;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.WorkFacts;
import org.incidentkit.core.store.QueueFacts;
import org.incidentkit.core.store.QueuePosition;
import org.incidentkit.jdbc.internal.sql.Binding;
import org.incidentkit.jdbc.internal.sql.SqlText;

/**
 * Tests of single facts as conditions: of names the desk gives, which are known in full, and of instants. Texts of the
 * host's compare folded, which no database does alike: of those only whether there is one.
 */
final class TestSql {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private TestSql() {}

    static FilterSql of(FactTest test) {
        return switch (test.field()) {
            case WorkFacts.RECORD -> names(test, "r.kind", RecordKind.values());
            case WorkFacts.PHASE -> names(test, "r.phase", Phase.values());
            case WorkFacts.HOLD_REASON -> names(test, "r.hold_reason", HoldReason.values());
            case "priority" -> priority(test);
            case WorkFacts.OPENED_AT -> instant(test, "r.opened_at");
            case QueueFacts.UPDATED_AT -> instant(test, "r.updated_at");
            case QueueFacts.DUE_AT -> instant(test, "r.due_at");
            case "group" -> existing(test, "r.group_id");
            case "assignee" -> existing(test, "r.assignee");
            case "category" -> existing(test, "r.category");
            default -> FilterSql.UNKNOWN;
        };
    }

    private static FilterSql existing(FactTest test, String column) {
        return test instanceof FactTest.Exists ? plain(column + " IS NOT NULL") : FilterSql.UNKNOWN;
    }

    private static FilterSql names(FactTest test, String column, Enum<?>[] all) {
        if (!(test instanceof FactTest.OneOf oneOf)) {
            return existing(test, column);
        }
        Optional<Set<String>> asked = folded(oneOf.values());
        if (asked.isEmpty()) {
            return FilterSql.UNKNOWN;
        }
        List<String> named = Arrays.stream(all)
                .map(Enum::name)
                .filter(name -> asked.get().contains(FoldedText.of(name).folded()))
                .toList();
        return oneOf(
                column,
                named.stream()
                        .<Binding>map(name -> parameters -> parameters.text(name))
                        .toList());
    }

    private static FilterSql priority(FactTest test) {
        if (test instanceof FactTest.Exists) {
            return plain("r.priority_rank <> " + QueuePosition.NO_PRIORITY);
        }
        if (!(test instanceof FactTest.OneOf oneOf)) {
            return FilterSql.UNKNOWN;
        }
        Optional<Set<String>> asked = folded(oneOf.values());
        return asked.map(texts -> oneOf(
                        "r.priority_rank",
                        Arrays.stream(Priority.values())
                                .filter(each -> texts.contains(
                                        FoldedText.of(each.name()).folded()))
                                .<Binding>map(each -> parameters -> parameters.whole(each.rank()))
                                .toList()))
                .orElse(FilterSql.UNKNOWN);
    }

    /** Empty when a value is no text. */
    private static Optional<Set<String>> folded(List<FactValue> values) {
        Set<String> texts = new HashSet<>();
        for (FactValue value : values) {
            if (value instanceof FactValue.Text text) {
                texts.add(text.text().folded());
            } else if (value instanceof FactValue.Path path) {
                texts.add(path.text().folded());
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(texts);
    }

    private static FilterSql oneOf(String column, List<Binding> values) {
        return values.isEmpty()
                ? FilterSql.NONE
                : new FilterSql(
                        "(" + column + " IS NOT NULL AND " + column + " IN (" + SqlText.marks(values.size()) + "))",
                        values,
                        true);
    }

    /** That there is none is written as an instant at the end of all time. */
    private static FilterSql instant(FactTest test, String column) {
        List<String> texts = new ArrayList<>(List.of(column + " < ?"));
        List<Binding> bindings = new ArrayList<>(List.of(parameters -> parameters.at(QueuePosition.NEVER)));
        if (test instanceof FactTest.InRange range) {
            if (!add(range.lower(), column + " >", texts, bindings)
                    || !add(range.upper(), column + " <", texts, bindings)) {
                return FilterSql.UNKNOWN;
            }
        } else if (!(test instanceof FactTest.Exists)) {
            return FilterSql.UNKNOWN;
        }
        return new FilterSql("(" + String.join(" AND ", texts) + ")", bindings, true);
    }

    private static boolean add(
            Optional<FactTest.Bound> bound, String comparison, List<String> texts, List<Binding> bindings) {
        if (bound.isEmpty()) {
            return true;
        }
        if (!(bound.get().value() instanceof FactValue.Moment moment) || !isKept(moment.value())) {
            return false;
        }
        texts.add(comparison + (bound.get().inclusive() ? "= ?" : " ?"));
        bindings.add(parameters -> parameters.at(moment.value()));
        return true;
    }

    /** Columns hold instants of the years 1 to 9999. */
    private static boolean isKept(Instant at) {
        return at.isAfter(EARLIEST) && at.isBefore(QueuePosition.NEVER);
    }

    private static FilterSql plain(String text) {
        return new FilterSql(text, List.of(), true);
    }
}
