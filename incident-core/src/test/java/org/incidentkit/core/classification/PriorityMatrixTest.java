package org.incidentkit.core.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.json.JsonCodec;
import org.incidentkit.core.json.JsonReader;
import org.junit.jupiter.api.Test;

class PriorityMatrixTest {
    private static int[][] ranks(PriorityMatrix matrix) {
        return matrix.impacts().stream()
                .map(impact -> matrix.urgencies().stream()
                        .mapToInt(urgency ->
                                matrix.priority(impact, urgency).orElseThrow().rank())
                        .toArray())
                .toArray(int[][]::new);
    }

    @Test
    void the_three_by_three_matrix_is_the_one_of_most_desks() {
        PriorityMatrix matrix = PriorityMatrix.threeByThree();
        assertThat(matrix.impacts()).containsExactly(Impact.HIGH, Impact.MEDIUM, Impact.LOW);
        assertThat(matrix.urgencies()).containsExactly(Urgency.HIGH, Urgency.MEDIUM, Urgency.LOW);
        assertThat(ranks(matrix)).isDeepEqualTo(new int[][] {{1, 2, 3}, {2, 3, 4}, {3, 4, 5}});
        assertThat(matrix.cells()).noneMatch(PriorityMatrix.Cell::proposeMajor);
    }

    @Test
    void the_five_by_five_matrix_is_half_the_sum_rounded_up() {
        PriorityMatrix matrix = PriorityMatrix.fiveByFive();
        assertThat(matrix.impacts()).containsExactly(Impact.values());
        assertThat(matrix.urgencies()).containsExactly(Urgency.values());
        assertThat(ranks(matrix)).isDeepEqualTo(new int[][] {
            {1, 2, 2, 3, 3}, {2, 2, 3, 3, 4}, {2, 3, 3, 4, 4}, {3, 3, 4, 4, 5}, {3, 4, 4, 5, 5}
        });
        assertThat(matrix.cells().stream().filter(PriorityMatrix.Cell::proposeMajor))
                .containsExactly(new PriorityMatrix.Cell(Impact.HIGHEST, Urgency.HIGHEST, Priority.CRITICAL, true));
        assertThat(matrix.proposesMajor(Impact.HIGHEST, Urgency.HIGHEST)).isTrue();
        assertThat(matrix.proposesMajor(Impact.HIGHEST, Urgency.HIGH)).isFalse();
    }

    @Test
    void a_level_the_matrix_does_not_name_gives_nothing() {
        PriorityMatrix matrix = PriorityMatrix.threeByThree();
        assertThat(matrix.priority(Impact.HIGHEST, Urgency.HIGH)).isEmpty();
        assertThat(matrix.priority(Impact.HIGH, Urgency.LOWEST)).isEmpty();
        assertThat(matrix.proposesMajor(Impact.HIGHEST, Urgency.HIGHEST)).isFalse();
    }

    private static PriorityMatrix.Builder flatter() {
        return PriorityMatrix.builder("host")
                .cell(Impact.LOW, Urgency.LOW, Priority.LOW)
                .cell(Impact.LOW, Urgency.MEDIUM, Priority.LOW)
                .cell(Impact.LOW, Urgency.HIGH, Priority.MODERATE)
                .cell(Impact.MEDIUM, Urgency.LOW, Priority.LOW)
                .cell(Impact.MEDIUM, Urgency.MEDIUM, Priority.MODERATE)
                .cell(Impact.MEDIUM, Urgency.HIGH, Priority.HIGH)
                .cell(Impact.HIGH, Urgency.LOW, Priority.MODERATE)
                .cell(Impact.HIGH, Urgency.MEDIUM, Priority.HIGH)
                .cell(Impact.HIGH, Urgency.HIGH, Priority.CRITICAL);
    }

    @Test
    void a_host_may_let_the_lowest_corner_be_rank_four() {
        PriorityMatrix matrix =
                flatter().proposeMajor(Impact.HIGH, Urgency.HIGH).build();
        assertThat(ranks(matrix)).isDeepEqualTo(new int[][] {{1, 2, 3}, {2, 3, 4}, {3, 4, 4}});
        assertThat(matrix.proposesMajor(Impact.HIGH, Urgency.HIGH)).isTrue();
        assertThat(matrix.proposesMajor(Impact.HIGH, Urgency.MEDIUM)).isFalse();
    }

    @Test
    void a_mark_counts_whether_it_comes_before_or_after_its_cell() {
        PriorityMatrix before = PriorityMatrix.builder("m")
                .proposeMajor(Impact.HIGH, Urgency.LOW)
                .cell(Impact.HIGH, Urgency.LOW, Priority.HIGH)
                .build();
        assertThat(before.cells())
                .containsExactly(new PriorityMatrix.Cell(Impact.HIGH, Urgency.LOW, Priority.HIGH, true));
    }

    @Test
    void everything_wrong_with_a_matrix_comes_back_at_once() {
        PriorityMatrix.Builder builder = PriorityMatrix.builder(" ")
                .cell(Impact.HIGH, Urgency.HIGH, Priority.LOW)
                .cell(Impact.HIGH, Urgency.LOW, Priority.HIGH)
                .cell(Impact.LOW, Urgency.HIGH, Priority.LOW)
                .cell(Impact.LOW, Urgency.HIGH, Priority.LOW)
                .proposeMajor(Impact.HIGHEST, Urgency.HIGHEST);
        InvalidDefinitionException e = catchThrowableOfType(InvalidDefinitionException.class, builder::build);
        assertThat(e.violations())
                .extracting(Violation::path, Violation::code)
                .containsExactlyInAnyOrder(
                        tuple("cells[HIGHEST,HIGHEST]", "unknown-cell"),
                        tuple("id", "blank"),
                        tuple("cells[LOW,HIGH]", "duplicate"),
                        tuple("cells[LOW,LOW]", "missing"),
                        tuple("cells[HIGH,HIGH]", "not-monotone"));
    }

    @Test
    void a_matrix_without_cells_is_none() {
        assertThatThrownBy(() -> new PriorityMatrix("m", List.of()))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("at least one cell");
    }

    @Test
    void the_order_of_the_cells_makes_no_difference() {
        PriorityMatrix matrix = PriorityMatrix.threeByThree();
        List<PriorityMatrix.Cell> reversed = new ArrayList<>(matrix.cells());
        Collections.reverse(reversed);
        assertThat(new PriorityMatrix("3x3", reversed)).isEqualTo(matrix);
    }

    @Test
    void a_matrix_survives_its_stored_form() {
        JsonCodec codec = JsonCodec.create();
        String text = codec.text(PriorityMatrix.fiveByFive(), PriorityMatrix.class);
        assertThat(text)
                .startsWith("{\"id\":\"5x5\",\"cells\":[{\"impact\":\"HIGHEST\",\"urgency\":\"HIGHEST\","
                        + "\"priority\":\"CRITICAL\",\"proposeMajor\":true},");
        assertThat(codec.strict().read(new JsonReader().read(text), PriorityMatrix.class))
                .isEqualTo(PriorityMatrix.fiveByFive());
    }

    @Test
    void ranks_are_one_to_five_and_nothing_else() {
        assertThat(Priority.CRITICAL.rank()).isEqualTo(1);
        assertThat(Priority.PLANNING.rank()).isEqualTo(5);
        for (Priority priority : Priority.values()) {
            assertThat(Priority.ofRank(priority.rank())).isEqualTo(priority);
        }
        assertThatThrownBy(() -> Priority.ofRank(0)).hasMessageContaining("0");
        assertThatThrownBy(() -> Priority.ofRank(6)).isInstanceOf(IllegalArgumentException.class);
    }
}
