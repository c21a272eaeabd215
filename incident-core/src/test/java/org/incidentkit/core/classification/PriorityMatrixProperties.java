package org.incidentkit.core.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incidentkit.core.classification.PriorityMatrix.Cell;
import org.incidentkit.core.common.InvalidDefinitionException;

class PriorityMatrixProperties {
    /** Ranks over 1 to 3 levels a side; few ranks, so that monotone ones are not rare. */
    @Provide
    Arbitrary<List<Cell>> functions() {
        Arbitrary<Set<Impact>> impacts =
                Arbitraries.of(Impact.class).set().ofMinSize(1).ofMaxSize(3);
        Arbitrary<Set<Urgency>> urgencies =
                Arbitraries.of(Urgency.class).set().ofMinSize(1).ofMaxSize(2);
        Arbitrary<List<Integer>> ranks =
                Arbitraries.integers().between(1, 3).list().ofSize(6);
        return Combinators.combine(impacts, urgencies, ranks).as((is, us, rs) -> {
            List<Cell> cells = new ArrayList<>();
            for (Impact impact : is) {
                for (Urgency urgency : us) {
                    cells.add(new Cell(impact, urgency, Priority.ofRank(rs.get(cells.size())), false));
                }
            }
            return cells;
        });
    }

    /** One level up in one direction at a time: by transitivity the same law as over all pairs. */
    private static boolean monotoneByNeighbours(List<Cell> cells) {
        EnumSet<Impact> impacts = EnumSet.noneOf(Impact.class);
        EnumSet<Urgency> urgencies = EnumSet.noneOf(Urgency.class);
        int[][] ranks = new int[5][5];
        for (Cell cell : cells) {
            impacts.add(cell.impact());
            urgencies.add(cell.urgency());
            ranks[cell.impact().ordinal()][cell.urgency().ordinal()] =
                    cell.priority().rank();
        }
        List<Impact> is = List.copyOf(impacts);
        List<Urgency> us = List.copyOf(urgencies);
        boolean monotone = true;
        for (int i = 0; i < is.size(); i++) {
            for (int u = 0; u < us.size(); u++) {
                int rank = ranks[is.get(i).ordinal()][us.get(u).ordinal()];
                monotone &= i == 0 || ranks[is.get(i - 1).ordinal()][us.get(u).ordinal()] <= rank;
                monotone &= u == 0 || ranks[is.get(i).ordinal()][us.get(u - 1).ordinal()] <= rank;
            }
        }
        return monotone;
    }

    @Property(tries = 300)
    void exactly_the_monotone_functions_are_matrices(@ForAll("functions") List<Cell> cells) {
        if (monotoneByNeighbours(cells)) {
            PriorityMatrix matrix = new PriorityMatrix("m", cells);
            for (Cell cell : cells) {
                assertThat(matrix.priority(cell.impact(), cell.urgency())).contains(cell.priority());
            }
        } else {
            assertThatThrownBy(() -> new PriorityMatrix("m", cells))
                    .isInstanceOf(InvalidDefinitionException.class)
                    .hasMessageContaining("lower than");
        }
    }

    @Property(tries = 100)
    void a_matrix_with_a_hole_is_refused(@ForAll("shipped") PriorityMatrix matrix, @ForAll int which) {
        List<Cell> cells = new ArrayList<>(matrix.cells());
        Cell hole = cells.remove(Math.floorMod(which, cells.size()));
        assertThatThrownBy(() -> new PriorityMatrix("m", cells))
                .hasMessageContaining(hole.impact() + "," + hole.urgency() + "]: has no priority");
    }

    @Provide
    Arbitrary<PriorityMatrix> shipped() {
        return Arbitraries.of(PriorityMatrix.threeByThree(), PriorityMatrix.fiveByFive());
    }
}
