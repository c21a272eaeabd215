package org.incidentkit.core.desk;

import java.util.List;
import java.util.Optional;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.problem.Problem;
import org.incidentkit.core.problem.ProblemCommand;
import org.incidentkit.core.problem.ProblemId;
import org.incidentkit.core.problem.ProblemReport;
import org.incidentkit.core.record.People;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;

/** The problems of one tenant's desk. Thread-safe. */
public final class Problems extends WorkDesk<Problem, ProblemReport, ProblemCommand> {
    private final Offers offers;

    Problems(DeskParts parts, TenantId tenant) {
        super(parts, tenant, RecordKind.PROBLEM, Problem::new);
        this.offers = new Offers(parts.store().records(), tenant);
    }

    /**
     * A problem.
     *
     * @param id which one
     * @param visibility who reads
     * @return the problem as its reader may see it; empty when there is none, or not for this reader
     */
    public Optional<Problem> find(ProblemId id, Visibility visibility) {
        return found(id.ref(), visibility);
    }

    /**
     * Everything that happened to a problem.
     *
     * @param id which one
     * @param visibility who reads; internal entries are left out for readers who may not see them
     * @return its events with their envelopes, oldest first; none when there is no such problem for this reader
     */
    public List<Recorded> timeline(ProblemId id, Visibility visibility) {
        return journal(id.ref(), visibility);
    }

    /**
     * What a resolved problem offers to the incidents it caused that are on hold for it: to be resolved with the note on
     * its fix, or, when its risk was accepted, with its workaround.
     *
     * @param id which problem
     * @param visibility who reads
     * @return an offer for each such incident the reader may see; none before the problem is resolved, or when it was a
     *     duplicate or none
     */
    public List<ResolutionOffer> offers(ProblemId id, Visibility visibility) {
        return find(id, visibility)
                .map(problem -> offers.of(problem, visibility))
                .orElse(List.of());
    }

    @Override
    People people(ProblemReport report, Actor actor) {
        return new People(actor.onBehalfOf().orElse(actor.person()), actor.person());
    }
}
