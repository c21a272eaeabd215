package org.incidentkit.core.incident;

import java.time.Instant;
import java.util.Comparator;
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
import org.incidentkit.core.record.Entry;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.sla.Clock;

/**
 * An incident as it stands: the fold of its events. Immutable.
 *
 * @param work the state that every kind of record shares
 */
public record Incident(Work work) {
    /**
     * Checks the kind.
     *
     * @throws IllegalArgumentException for the state of another kind of record
     */
    public Incident {
        if (work.ref().kind() != RecordKind.INCIDENT) {
            throw new IllegalArgumentException(work.ref() + " is no incident");
        }
    }

    /** {@return its id} */
    public IncidentId id() {
        return new IncidentId(work.ref().id());
    }

    /** {@return the number people quote} */
    public String number() {
        return work.number();
    }

    /** {@return how many events it is the fold of} */
    public Version version() {
        return work.version();
    }

    /** {@return what it is about, or a mark that the words were erased} */
    public String title() {
        return work.title().toString();
    }

    /** {@return the host's name of its state} */
    public String state() {
        return work.status().state();
    }

    /** {@return the phase its state maps to} */
    public Phase phase() {
        return work.status().phase();
    }

    /** {@return who is affected} */
    public PersonId caller() {
        return work.people().caller();
    }

    /** {@return who logged it} */
    public PersonId requester() {
        return work.people().requester();
    }

    /** {@return where it belongs in the category tree} */
    public Optional<CategoryPath> category() {
        return work.category();
    }

    /** {@return how much is affected} */
    public Optional<Impact> impact() {
        return work.impact();
    }

    /** {@return how long it can wait} */
    public Optional<Urgency> urgency() {
        return work.urgency();
    }

    /** {@return how it ranks among the others} */
    public Optional<Priority> priority() {
        return work.priority();
    }

    /** {@return the group that works on it} */
    public Optional<GroupId> group() {
        return work.group();
    }

    /** {@return the person who works on it} */
    public Optional<PersonId> assignee() {
        return work.assignee();
    }

    /** {@return correspondence and work notes, oldest first; internal ones only if the reader may see them} */
    public List<Entry> entries() {
        return work.entries();
    }

    /** {@return the clocks of its promises} */
    public List<Clock> clocks() {
        return work.clocks();
    }

    /** {@return when the earliest promise that is still open is due} */
    public Optional<Instant> dueAt() {
        return work.clocks().stream()
                .filter(clock -> clock.stage().isActive())
                .flatMap(clock -> clock.dueAt().stream())
                .min(Comparator.naturalOrder());
    }

    /**
     * What a reader may see of it.
     *
     * @param visibility who reads
     * @return this without internal entries, if the reader may not see those
     */
    public Incident seenBy(Visibility visibility) {
        return new Incident(work.seenBy(visibility));
    }

    /** {@return the number, state and title} */
    @Override
    public String toString() {
        return number() + " " + state() + " " + title();
    }
}
