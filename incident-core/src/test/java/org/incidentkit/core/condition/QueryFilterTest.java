package org.incidentkit.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.core.condition.Conditions.all;
import static org.incidentkit.core.condition.Conditions.any;
import static org.incidentkit.core.condition.Conditions.field;
import static org.incidentkit.core.condition.Conditions.not;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QueryFilterTest {
    private static final Set<String> QUERYABLE = Set.of("group", "priority", "category", "createdAt");

    @Test
    void the_translatable_subset_is_accepted_and_keeps_its_condition() {
        Condition condition = any(
                all(field("group").in("network", "mail"), field("category").under("network")),
                not(field("createdAt").before(Subject.NOW)),
                field("priority").missing(),
                Constant.NEVER);

        QueryFilter filter = QueryFilter.of(condition, QUERYABLE).orThrow();

        assertThat(filter.condition()).isSameAs(condition);
        assertThat(filter).isEqualTo(QueryFilter.of(condition, QUERYABLE).orThrow());
        assertThat(filter).hasToString(condition.toString()).hasSameHashCodeAs(condition);
        assertThat(QueryFilter.everything().condition()).isEqualTo(Constant.ALWAYS);
    }

    static Stream<Condition> untranslatable() {
        FieldTests group = field("group");
        return Stream.of(
                group.anyWord("a"),
                group.allWords("a"),
                group.contains("a"),
                group.startsWith("a"),
                group.endsWith("a"),
                group.matches("a"),
                group.withinCidr("::1"),
                group.withinLast(Duration.ZERO));
    }

    @ParameterizedTest
    @MethodSource("untranslatable")
    void any_other_test_is_refused_with_its_reason(Condition condition) {
        assertThat(violations(not(condition))).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("not-translatable");
            assertThat(violation.path()).isEqualTo("not");
            assertThat(violation.message()).contains(condition.toString());
        });
    }

    @Test
    void a_field_that_cannot_be_queried_is_refused_with_the_nearest_that_can() {
        assertThat(violations(all(field("gruop").is("a"), field("description").contains("a"))))
                .extracting(violation -> violation.path() + " " + violation.code())
                .containsExactly("all[0] not-queryable", "all[1] not-queryable", "all[1] not-translatable");
        assertThat(violations(field("gruop").is("a")).get(0).message()).contains("did you mean 'group'?");
    }

    @Test
    void a_filter_is_bounded_in_depth_and_operands() {
        Condition deep = field("group").exists();
        for (int i = 1; i < QueryFilter.MAX_DEPTH; i++) {
            deep = not(deep);
        }
        List<FactValue> many = Collections.nCopies(QueryFilter.MAX_OPERANDS, FactValue.Text.of("a"));

        assertThat(violations(deep)).isEmpty();
        assertThat(violations(not(deep))).extracting(Violation::code).containsExactly("too-deep");
        assertThat(violations(field("group").in(many))).isEmpty();
        assertThat(violations(all(field("group").in(many), field("category").under("a"))))
                .extracting(Violation::code)
                .containsExactly("too-large");
    }

    @Test
    void a_filter_of_too_many_conditions_is_refused() {
        List<Condition> many = Collections.nCopies(QueryFilter.MAX_OPERANDS - 1, Constant.ALWAYS);

        assertThat(violations(new All(many))).isEmpty();
        assertThat(violations(not(new All(many)))).extracting(Violation::code).containsExactly("too-large");
    }

    @Test
    void a_range_needs_bounds_of_one_ordered_type() {
        FactValue one = new FactValue.Whole(1);
        FactValue now = new FactValue.Moment(Subject.NOW);

        assertThat(violations(field("group").atLeast(FactValue.Text.of("a"))))
                .extracting(Violation::code)
                .containsExactly("not-ordered");
        assertThat(violations(field("group").lessThan(FactValue.Text.of("a")))).hasSize(1);
        assertThat(violations(field("priority").between(one, now))).hasSize(1);
        assertThat(violations(field("priority").between(one, one))).isEmpty();
        assertThat(violations(field("priority").lessThan(now))).isEmpty();
    }

    @Test
    void a_filter_over_known_fields_has_operands_of_their_types() {
        FieldCatalog fields = FieldCatalog.of(
                List.of(FieldDefinition.of("group", FieldType.TEXT), FieldDefinition.of("users", FieldType.INTEGER)));

        assertThat(QueryFilter.of(all(field("group").is("a"), field("users").atLeast(5)), fields)
                        .isAccepted())
                .isTrue();
        assertThat(violations(QueryFilter.of(
                        all(
                                field("group").is(1),
                                field("title").is("a"),
                                field("users").withinLast(Duration.ZERO)),
                        fields)))
                .extracting(violation -> violation.path() + " " + violation.code())
                .containsExactly(
                        "all[1] not-queryable", "all[2] not-translatable", "all[0] wrong-type", "all[2] wrong-type");
    }

    private static List<Violation> violations(Condition condition) {
        return violations(QueryFilter.of(condition, QUERYABLE));
    }

    private static List<Violation> violations(Outcome<QueryFilter> outcome) {
        return outcome instanceof Outcome.Rejected<QueryFilter> rejected ? rejected.violations() : List.of();
    }
}
