package org.incidentkit.core.classification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.common.InvalidDefinitionException;

/**
 * Impact × urgency → priority: a total function over the levels it names, in which raising impact or urgency never
 * lowers the priority.
 *
 * @param id the name it is configured under
 * @param cells every combination of the levels named, once; kept in the order of impact, then urgency
 */
public record PriorityMatrix(String id, List<Cell> cells) {
    private static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::impact).thenComparing(Cell::urgency);

    /**
     * One combination.
     *
     * @param impact the impact
     * @param urgency the urgency
     * @param priority the priority they give
     * @param proposeMajor whether the combination proposes a major incident
     */
    public record Cell(Impact impact, Urgency urgency, Priority priority, boolean proposeMajor) {
        boolean at(Impact anImpact, Urgency anUrgency) {
            return impact == anImpact && urgency == anUrgency;
        }
    }

    /**
     * Checks the function.
     *
     * @throws InvalidDefinitionException with every hole, doubled cell and break of monotonicity
     */
    public PriorityMatrix {
        cells = cells.stream().sorted(ORDER).toList();
        MatrixCheck.check(id, cells);
    }

    /** {@return the matrix of most desks, ranks 1 to 5 over the levels HIGH, MEDIUM and LOW} */
    public static PriorityMatrix threeByThree() {
        return byRank("3x3", EnumSet.range(Impact.HIGH, Impact.LOW), EnumSet.range(Urgency.HIGH, Urgency.LOW));
    }

    /** {@return the wide matrix, rank ⌈(impact + urgency) / 2⌉ over all levels; its top corner proposes a major incident} */
    public static PriorityMatrix fiveByFive() {
        return byRank("5x5", EnumSet.allOf(Impact.class), EnumSet.allOf(Urgency.class));
    }

    private static PriorityMatrix byRank(String id, Set<Impact> impacts, Set<Urgency> urgencies) {
        boolean wide = impacts.contains(Impact.HIGHEST);
        Builder builder = builder(id);
        for (Impact impact : impacts) {
            for (Urgency urgency : urgencies) {
                int sum = impact.ordinal() + urgency.ordinal();
                builder.cell(impact, urgency, Priority.ofRank(wide ? (sum + 3) / 2 : sum - 1));
            }
        }
        return wide ? builder.proposeMajor(Impact.HIGHEST, Urgency.HIGHEST).build() : builder.build();
    }

    /**
     * A matrix of the host's own.
     *
     * @param id the name it is configured under
     * @return a builder without cells
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /**
     * What a combination gives.
     *
     * @param impact the impact
     * @param urgency the urgency
     * @return the priority; empty when this matrix does not name one of the levels
     */
    public Optional<Priority> priority(Impact impact, Urgency urgency) {
        return cell(impact, urgency).map(Cell::priority);
    }

    /**
     * Whether a combination proposes a major incident.
     *
     * @param impact the impact
     * @param urgency the urgency
     * @return true when its cell is marked
     */
    public boolean proposesMajor(Impact impact, Urgency urgency) {
        return cell(impact, urgency).filter(Cell::proposeMajor).isPresent();
    }

    private Optional<Cell> cell(Impact impact, Urgency urgency) {
        return cells.stream().filter(cell -> cell.at(impact, urgency)).findFirst();
    }

    /** {@return the impacts it names, highest first} */
    public Set<Impact> impacts() {
        return Collections.unmodifiableSet(
                new LinkedHashSet<>(cells.stream().map(Cell::impact).toList()));
    }

    /** {@return the urgencies it names, highest first} */
    public Set<Urgency> urgencies() {
        return Collections.unmodifiableSet(
                new LinkedHashSet<>(cells.stream().map(Cell::urgency).sorted().toList()));
    }

    /** Collects the cells of a matrix, in any order. */
    public static final class Builder {
        private final String id;
        private final List<Cell> cells = new ArrayList<>();
        private final List<Cell> marks = new ArrayList<>();

        private Builder(String id) {
            this.id = id;
        }

        /**
         * Adds a combination.
         *
         * @param impact the impact
         * @param urgency the urgency
         * @param priority the priority they give
         * @return this builder
         */
        public Builder cell(Impact impact, Urgency urgency, Priority priority) {
            cells.add(new Cell(impact, urgency, priority, false));
            return this;
        }

        /**
         * Marks a combination, added before or after, as proposing a major incident.
         *
         * @param impact the impact
         * @param urgency the urgency
         * @return this builder
         */
        public Builder proposeMajor(Impact impact, Urgency urgency) {
            marks.add(new Cell(impact, urgency, Priority.CRITICAL, true));
            return this;
        }

        /**
         * Checks and builds.
         *
         * @return the matrix
         * @throws InvalidDefinitionException with every problem, a mark on a missing cell included
         */
        public PriorityMatrix build() {
            MatrixCheck.checkMarks(id, cells, marks);
            return new PriorityMatrix(id, cells.stream().map(this::marked).toList());
        }

        private Cell marked(Cell cell) {
            boolean marked = marks.stream().anyMatch(mark -> mark.at(cell.impact(), cell.urgency()));
            return new Cell(cell.impact(), cell.urgency(), cell.priority(), marked);
        }
    }
}
