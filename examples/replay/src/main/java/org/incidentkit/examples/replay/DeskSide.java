package org.incidentkit.examples.replay;

import java.util.Optional;

/** All of the import that speaks to a desk; every answer is read from its stored records. */
final class DeskSide {
    private static final String AWAITED = "the desk is not there yet";

    private final Mapping mapping;

    DeskSide(Mapping mapping) {
        this.mapping = mapping;
    }

    /** Opens the incident with the row's fields, in this state, as of the row's moment. */
    void open(Row row, String state) {
        throw awaited();
    }

    /** Applies the row's fields and, if there is one, the change of state; false when the lifecycle refuses the change. */
    boolean apply(Row row, Optional<String> target) {
        throw awaited();
    }

    /** Adopts the row's state against the lifecycle. */
    void correct(Row row) {
        throw awaited();
    }

    /** {@return the stored state, by the mapping's name for it} */
    String state(String number) {
        throw awaited();
    }

    /** {@return the stored priority, by the desk's name for it} */
    String priority(String number) {
        throw awaited();
    }

    int reopenCount(String number) {
        throw awaited();
    }

    int reassignmentCount(String number) {
        throw awaited();
    }

    boolean breached(String number) {
        throw awaited();
    }

    /** {@return how many incidents are stored} */
    int incidents() {
        throw awaited();
    }

    /** {@return the stored changes of state, corrections included} */
    int transitions() {
        throw awaited();
    }

    /** {@return the stored corrections} */
    int corrections() {
        throw awaited();
    }

    private UnsupportedOperationException awaited() {
        return new UnsupportedOperationException(
                AWAITED + " for " + mapping.states().size() + " states");
    }
}
