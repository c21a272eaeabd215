package org.incidentkit.core.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.problem.Problem;
import org.incidentkit.core.problem.ProblemResolution;
import org.incidentkit.core.problem.ProblemTexts;
import org.incidentkit.core.record.Hold;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Resolution;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.store.Records;

/** Finds the incidents that waited for a problem, and what to tell their callers now. */
final class Offers {
    private final Records records;
    private final TenantId tenant;

    Offers(Records records, TenantId tenant) {
        this.records = records;
        this.tenant = tenant;
    }

    List<ResolutionOffer> of(Problem problem, Visibility visibility) {
        Optional<String> answer = problem.work().resolution().flatMap(resolution -> answer(problem, resolution));
        return answer.stream()
                .flatMap(words -> waiting(problem, visibility).map(incident -> offer(incident, words)))
                .toList();
    }

    /** A duplicate or a problem that was none leaves its incidents without an answer, and without an offer. */
    private static Optional<String> answer(Problem problem, Resolution resolution) {
        Optional<String> note = resolution.note().flatMap(Text::content);
        String code = resolution.code().orElse("");
        if (code.equals(ProblemResolution.FIX_APPLIED.name())) {
            return note;
        }
        Text workaround = problem.work().documents().get(ProblemTexts.WORKAROUND);
        return code.equals(ProblemResolution.RISK_ACCEPTED.name())
                ? Optional.ofNullable(workaround).flatMap(Text::content).or(() -> note)
                : Optional.empty();
    }

    private Stream<Incident> waiting(Problem problem, Visibility visibility) {
        return records.linksTo(tenant, problem.id().ref(), visibility).stream()
                .filter(link -> link.link().type().equals(LinkType.CAUSED_BY))
                .map(Records.IncomingLink::source)
                .filter(source -> source.kind() == RecordKind.INCIDENT)
                .flatMap(source -> incident(source, visibility).stream())
                .filter(incident -> incident.work()
                        .status()
                        .hold()
                        .flatMap(Hold::reason)
                        .equals(Optional.of(HoldReason.AWAITING_PROBLEM)));
    }

    private Optional<Incident> incident(RecordRef ref, Visibility visibility) {
        return records.find(tenant, ref, visibility).map(found -> new Incident((Work) found));
    }

    private static ResolutionOffer offer(Incident incident, String words) {
        WorkCommand<IncidentId> resolve = IncidentCommand.resolve(incident.id(), ResolutionOffer.CODE, words)
                .basedOn(incident.version());
        return new ResolutionOffer(incident, resolve);
    }
}
