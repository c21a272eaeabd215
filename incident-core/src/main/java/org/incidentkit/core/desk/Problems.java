package org.incidentkit.core.desk;

import java.util.List;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.problem.Problem;
import org.incidentkit.core.problem.ProblemId;
import org.incidentkit.core.problem.ProblemReport;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Visibility;

/** The problems of one tenant's desk. Thread-safe. */
public final class Problems extends WorkDesk<Problem, ProblemReport, ProblemId> {
    private final Offers offers;

    Problems(DeskParts parts, TenantId tenant) {
        super(parts, tenant, RecordKind.PROBLEM, Problem::new);
        this.offers = new Offers(parts.store().records(), tenant);
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
}
