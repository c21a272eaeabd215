package org.incidentkit.core.store.contract;

import static org.incidentkit.core.store.contract.Samples.GLOBEX;
import static org.incidentkit.core.store.contract.Samples.NOON;
import static org.incidentkit.core.store.contract.Samples.incident;
import static org.incidentkit.core.store.contract.Samples.problem;

import java.util.ArrayList;
import java.util.List;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.Claim;

/** Records that have the same id, in another kind or another tenant. */
final class NamesakeCases {
    private static final RecordRef INCIDENT = incident("1");
    private static final RecordRef PROBLEM = problem("1");

    private NamesakeCases() {}

    static List<ContractCase> all() {
        return new Suite("namesakes")
                .add("records of one id are each read as their own, alone and together", NamesakeCases::read)
                .add("words erased in one are kept in the others", NamesakeCases::erased)
                .add("work that one no longer has is still that of the others", NamesakeCases::disarmed)
                .add("of two under one claim, deciding one leaves the other held", NamesakeCases::decided)
                .cases();
    }

    private static List<TenantView> views(Trial trial) {
        return List.of(trial.here(), trial.in(GLOBEX));
    }

    private static void read(Trial trial) {
        List<RecordRef> refs = List.of(INCIDENT, PROBLEM, incident("2"));
        List<List<Story>> stories = new ArrayList<>();
        for (TenantView view : views(trial)) {
            stories.add(refs.stream()
                    .map(ref -> view.write(view.open(ref).notes(ref + " of " + view.tenant())))
                    .toList());
        }
        for (int i = 0; i < stories.size(); i++) {
            TenantView view = views(trial).get(i);
            stories.get(i).forEach(story -> tellsAlone(trial, view, story));
            trial.same(
                    "all together",
                    stories.get(i).stream().map(Story::standing).toList(),
                    view.store().records().each(view.tenant(), refs, Visibility.all()));
        }
    }

    private static void tellsAlone(Trial trial, TenantView view, Story story) {
        RecordRef ref = story.work().ref();
        view.tells(story);
        trial.same(
                "it alone",
                List.of(story.standing()),
                view.store().records().each(view.tenant(), List.of(ref), Visibility.all()));
    }

    private static void erased(Trial trial) {
        List<Story> problems = new ArrayList<>();
        for (TenantView view : views(trial)) {
            view.write(view.open(INCIDENT).notes("Words"));
            problems.add(view.write(view.open(PROBLEM).notes("Words")));
        }
        trial.same("erasing", true, trial.store().journals().erase(Samples.ACME, INCIDENT, 1));
        trial.here().tells(problems.get(0));
        trial.in(GLOBEX).tells(problems.get(1));
    }

    private static void disarmed(Trial trial) {
        Story here = trial.here().arm(INCIDENT, NOON);
        trial.here().arm(PROBLEM, NOON);
        trial.in(GLOBEX).arm(INCIDENT, NOON);
        trial.here().write(here.notes("Nothing is due any more"));
        trial.same("work here", List.of(PROBLEM), trial.here().claimed(NOON));
        trial.same("work there", List.of(INCIDENT), trial.in(GLOBEX).claimed(NOON));
    }

    private static void decided(Trial trial) {
        TenantView here = trial.here();
        List<Story> stories = new ArrayList<>();
        for (RecordRef ref : List.of(INCIDENT, PROBLEM, incident("2"))) {
            stories.add(here.arm(ref, NOON).notes("Breached"));
        }
        Claim claim = here.claim(NOON, stories.size());
        for (Story story : stories) {
            here.write(Changes.builder()
                    .addRecords(story.change())
                    .claim(claim.token())
                    .build());
            here.tells(story);
        }
        trial.absent("the next instant", trial.store().due().nextDueAt(Samples.ACME));
    }
}
