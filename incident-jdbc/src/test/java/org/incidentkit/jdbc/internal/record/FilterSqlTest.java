package org.incidentkit.jdbc.internal.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.Conditions;
import org.incidentkit.core.condition.Constant;
import org.incidentkit.core.condition.FactValue;
import org.junit.jupiter.api.Test;

class FilterSqlTest {
    private static final Condition WAITING = Conditions.field("phase").is("waiting");
    private static final Condition TAGGED = Conditions.field("tags").is("vip");

    @Test
    void what_columns_can_say_is_said_in_full_and_needs_no_body() {
        for (Condition condition : List.of(
                WAITING,
                Conditions.not(WAITING),
                Conditions.field("priority").in("high", "CRITICAL"),
                Conditions.field("holdReason").missing(),
                Conditions.field("group").exists(),
                Conditions.any(WAITING, Conditions.field("record").is("problem")),
                Conditions.field("dueAt").atMost(new FactValue.Moment(Instant.parse("2026-06-18T12:00:00Z"))),
                Constant.NEVER)) {
            assertThat(FilterSql.of(condition).isExact())
                    .as(condition.toString())
                    .isTrue();
        }
    }

    @Test
    void what_columns_cannot_say_lets_every_row_through() {
        for (Condition condition : List.of(
                TAGGED,
                Conditions.not(TAGGED),
                Conditions.any(WAITING, TAGGED),
                Conditions.not(Conditions.all(WAITING, TAGGED)),
                Conditions.field("caller").is("anna"))) {
            FilterSql sql = FilterSql.of(condition);
            assertThat(sql.isExact()).as(condition.toString()).isFalse();
            assertThat(sql.text()).as(condition.toString()).isEqualTo("1 = 1");
        }
    }

    @Test
    void of_parts_that_must_all_hold_those_that_columns_can_say_are_said() {
        FilterSql sql = FilterSql.of(Conditions.all(TAGGED, WAITING));
        assertThat(sql.isExact()).isFalse();
        assertThat(sql.text()).isEqualTo("(1 = 1 AND (r.phase IS NOT NULL AND r.phase IN (?)))");
        assertThat(sql.bindings()).hasSize(1);
    }

    @Test
    void a_name_that_the_desk_does_not_know_is_no_rows() {
        assertThat(FilterSql.of(Conditions.field("phase").is("nowhere"))).isEqualTo(FilterSql.NONE);
        assertThat(FilterSql.of(Conditions.not(Conditions.field("phase").is("nowhere")))
                        .text())
                .isEqualTo("NOT (1 = 0)");
    }
}
