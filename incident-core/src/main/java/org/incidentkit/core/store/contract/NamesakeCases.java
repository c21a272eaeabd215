package org.incidentkit.core.store.contract;

import static org.incidentkit.core.store.contract.Samples.EVENING;
import static org.incidentkit.core.store.contract.Samples.GLOBEX;
import static org.incidentkit.core.store.contract.Samples.MORNING;
import static org.incidentkit.core.store.contract.Samples.NOON;
import static org.incidentkit.core.store.contract.Samples.incident;
import static org.incidentkit.core.store.contract.Samples.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.Claim;
import org.incidentkit.core.store.LinkQuery;
import org.incidentkit.core.store.QueueQuery;
import org.incidentkit.core.store.QueueRow;
import org.incidentkit.core.store.Records;

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
                .add("work that is armed anew in one keeps its time in the others", NamesakeCases::rearmed)
                .add("when one is due is not when the others are", NamesakeCases::armed)
                .add("a claim that takes one leaves the others to the next", NamesakeCases::claimed)
                .add("of two under one claim, deciding one leaves the other held", NamesakeCases::decided)
                .add("of two under one claim, arming one anew leaves the other held", NamesakeCases::armedAnew)
                .add("links between them are each there", NamesakeCases::linked)
                .add("a link of one is none of the others", NamesakeCases::pointing)
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

    private static void rearmed(Trial trial) {
        Story here = trial.here().arm(INCIDENT, NOON);
        trial.here().arm(PROBLEM, NOON);
        trial.in(GLOBEX).arm(INCIDENT, NOON);
        trial.here().write(here.notes("It can wait"), EVENING);
        trial.same("work here", List.of(PROBLEM), trial.here().claimed(NOON));
        trial.same("work there", List.of(INCIDENT), trial.in(GLOBEX).claimed(NOON));
        trial.same(
                "when the first is due now",
                Map.of(INCIDENT, EVENING),
                trial.store().due().armed(Samples.ACME, List.of(INCIDENT)));
    }

    private static void armed(Trial trial) {
        trial.in(GLOBEX).arm(INCIDENT, MORNING);
        trial.here().arm(INCIDENT, NOON);
        trial.here().arm(PROBLEM, EVENING);
        trial.here().arm(incident("2"), MORNING);
        for (RecordRef ref : List.of(INCIDENT, PROBLEM)) {
            trial.same(
                    "when it is due",
                    Map.of(ref, ref.equals(INCIDENT) ? NOON : EVENING),
                    trial.store().due().armed(Samples.ACME, List.of(ref)));
        }
    }

    private static void claimed(Trial trial) {
        TenantView here = trial.here();
        here.arm(INCIDENT, NOON);
        here.arm(PROBLEM, NOON);
        trial.in(GLOBEX).arm(INCIDENT, NOON);
        trial.same("the first work", List.of(INCIDENT), here.claim(NOON, 1).records());
        trial.same("the next work", List.of(PROBLEM), here.claimed(NOON));
        trial.same("work there", List.of(INCIDENT), trial.in(GLOBEX).claimed(NOON));
    }

    private static void armedAnew(Trial trial) {
        TenantView here = trial.here();
        List<Story> stories = new ArrayList<>();
        for (RecordRef ref : List.of(INCIDENT, PROBLEM)) {
            stories.add(here.arm(ref, NOON).notes("Breached"));
        }
        Claim claim = here.claim(NOON, stories.size());
        for (Story story : stories) {
            here.write(Changes.builder()
                    .addRecords(story.change(EVENING))
                    .claim(claim.token())
                    .build());
            here.tells(story);
        }
        trial.same("work in the evening", List.of(INCIDENT, PROBLEM), here.claimed(EVENING));
    }

    private static void linked(Trial trial) {
        List<RecordRef> targets = List.of(problem("p"), incident("p"));
        for (TenantView view : views(trial)) {
            targets.forEach(target -> view.write(view.open(target)));
            for (RecordRef source : List.of(INCIDENT, PROBLEM)) {
                Story story = view.write(view.open(source));
                for (RecordRef target : targets) {
                    story = view.write(story.linked(LinkType.CAUSED_BY, target));
                }
            }
        }
        for (TenantView view : views(trial)) {
            for (RecordRef target : targets) {
                List<RecordRef> sources =
                        view.store().records().linksTo(view.tenant(), target, Visibility.all()).stream()
                                .map(Records.IncomingLink::source)
                                .toList();
                trial.same("what points to " + target + " of " + view.tenant(), List.of(INCIDENT, PROBLEM), sources);
            }
        }
    }

    private static void pointing(Trial trial) {
        RecordRef cause = problem("p");
        trial.here().write(trial.here().open(PROBLEM).linked(LinkType.CAUSED_BY, cause));
        trial.here().write(trial.here().open(INCIDENT));
        trial.in(GLOBEX).write(trial.in(GLOBEX).open(PROBLEM));
        trial.in(GLOBEX).write(trial.in(GLOBEX).open(INCIDENT).linked(LinkType.CAUSED_BY, cause));
        for (TenantView view : views(trial)) {
            RecordRef source = view.tenant().equals(GLOBEX) ? INCIDENT : PROBLEM;
            LinkQuery query = LinkQuery.from(source.kind(), List.of(cause));
            trial.same(
                    "the links of " + view.tenant(),
                    List.of(new Records.IncomingLink(source, new Link(LinkType.CAUSED_BY, cause))),
                    view.store().records().links(view.tenant(), query, Visibility.all()));
            List<RecordRef> queue =
                    view.store().queues().page(view.tenant(), QueueQuery.linkedTo(cause), Visibility.all()).stream()
                            .map(QueueRow::ref)
                            .toList();
            trial.same("the queue of what points there, of " + view.tenant(), List.of(source), queue);
        }
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
