package org.incidentkit.core.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.classification.CategoryPath;
import org.incidentkit.core.classification.Impact;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.classification.Urgency;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.sla.Clock;
import org.incidentkit.core.sla.SlaTarget;

/** A record of work as its readers know it: the fold of its events, with what all kinds have in common. */
public interface WorkView {
    /** {@return the state that every kind of record shares} */
    Work work();

    /** {@return the number people quote} */
    default String number() {
        return work().number();
    }

    /** {@return the number, state and title} */
    default String headline() {
        return number() + " " + state() + " " + title();
    }

    /** {@return how many events it is the fold of} */
    default Version version() {
        return work().version();
    }

    /** {@return what it is about, or a mark that the words were erased} */
    default String title() {
        return work().title().toString();
    }

    /** {@return the host's name of its state} */
    default String state() {
        return work().status().state();
    }

    /** {@return the phase its state maps to} */
    default Phase phase() {
        return work().status().phase();
    }

    /** {@return who is affected} */
    default PersonId caller() {
        return work().people().caller();
    }

    /** {@return who logged it} */
    default PersonId requester() {
        return work().people().requester();
    }

    /** {@return where it belongs in the category tree} */
    default Optional<CategoryPath> category() {
        return work().category();
    }

    /** {@return how much is affected} */
    default Optional<Impact> impact() {
        return work().impact();
    }

    /** {@return how long it can wait} */
    default Optional<Urgency> urgency() {
        return work().urgency();
    }

    /** {@return how it ranks among the others} */
    default Optional<Priority> priority() {
        return work().priority();
    }

    /** {@return the group that works on it} */
    default Optional<GroupId> group() {
        return work().group();
    }

    /** {@return the person who works on it} */
    default Optional<PersonId> assignee() {
        return work().assignee();
    }

    /** {@return correspondence and work notes, oldest first; internal ones only if the reader may see them} */
    default List<Entry> entries() {
        return work().entries();
    }

    /** {@return what it points to} */
    default List<Link> links() {
        return work().links();
    }

    /** {@return what is to be done} */
    default List<Task> tasks() {
        return work().tasks();
    }

    /** {@return the clocks of its promises} */
    default List<Clock> clocks() {
        return work().clocks();
    }

    /**
     * The clock of a promise.
     *
     * @param target what the promise is about
     * @return the clock of its latest cycle; empty when no such promise ran on the record
     */
    default Optional<Clock> clock(SlaTarget target) {
        return work().clocks().stream()
                .filter(clock -> clock.agreement().target().equals(target))
                .reduce((earlier, later) -> later);
    }

    /** {@return when the earliest promise that is still open is due} */
    default Optional<Instant> dueAt() {
        return work().dueAt();
    }

    /**
     * A text of its own, such as a problem's root cause.
     *
     * @param name the text's name
     * @return the words, or a mark that they were erased; empty when it was never written
     */
    default Optional<String> document(String name) {
        return Optional.ofNullable(work().documents().get(name)).map(Text::toString);
    }
}
