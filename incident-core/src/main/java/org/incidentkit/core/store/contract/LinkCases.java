package org.incidentkit.core.store.contract;

import static org.incidentkit.core.store.contract.Samples.incident;
import static org.incidentkit.core.store.contract.Samples.item;
import static org.incidentkit.core.store.contract.Samples.problem;

import java.util.List;
import org.incidentkit.core.ci.RelationType;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.store.Records.IncomingLink;

/** Links, seen from their targets. */
final class LinkCases {
    private LinkCases() {}

    static List<ContractCase> all() {
        return new Suite("links")
                .add("links are read from their target, in the order of sources and types", LinkCases::order)
                .add("a link that is gone points nowhere", LinkCases::gone)
                .add("only the one link that is gone is gone", LinkCases::onlyOne)
                .add("links of other targets, and those the record itself holds, are not among them", LinkCases::others)
                .add("relations of items are links, until they are gone", LinkCases::relations)
                .add("a source that goes on still points", LinkCases::goesOn)
                .cases();
    }

    private static List<IncomingLink> to(Trial trial, RecordRef target) {
        return trial.store().records().linksTo(Samples.ACME, target, Visibility.all());
    }

    private static IncomingLink from(RecordRef source, LinkType type, RecordRef target) {
        return new IncomingLink(source, new Link(type, target));
    }

    private static void order(Trial trial) {
        TenantView here = trial.here();
        RecordRef vpn = item("vpn");
        here.write(Chain.item(Samples.ACME, "vpn").described(Samples.gateway("vpn")));
        here.write(here.open(problem("p")).linked(LinkType.AFFECTS, vpn));
        here.write(here.open(incident("b")).linked(LinkType.RELATES_TO, vpn).linked(LinkType.AFFECTS, vpn));
        here.write(here.open(incident("B")).linked(new LinkType("HOST_S_OWN"), vpn));
        here.write(here.open(incident("a")).linked(LinkType.AFFECTS, vpn));
        trial.same(
                "what points to the item",
                List.of(
                        from(incident("B"), new LinkType("HOST_S_OWN"), vpn),
                        from(incident("a"), LinkType.AFFECTS, vpn),
                        from(incident("b"), LinkType.AFFECTS, vpn),
                        from(incident("b"), LinkType.RELATES_TO, vpn),
                        from(problem("p"), LinkType.AFFECTS, vpn)),
                to(trial, vpn));
    }

    private static void gone(Trial trial) {
        TenantView here = trial.here();
        here.write(here.open(problem("p")));
        Link cause = new Link(LinkType.CAUSED_BY, problem("p"));
        Story story = here.open(incident("1")).linked(LinkType.CAUSED_BY, problem("p"));
        story = here.write(story.linked(LinkType.RELATES_TO, problem("p")));
        here.write(story.then(new WorkEvent.Unlinked(cause)));
        trial.same(
                "what points to the problem",
                List.of(from(incident("1"), LinkType.RELATES_TO, problem("p"))),
                to(trial, problem("p")));
    }

    private static void onlyOne(Trial trial) {
        TenantView here = trial.here();
        here.write(here.open(problem("p")));
        here.write(here.open(problem("q")));
        here.write(here.open(incident("p")));
        Story story = here.open(incident("1"))
                .linked(LinkType.CAUSED_BY, incident("p"))
                .linked(LinkType.CAUSED_BY, problem("p"))
                .linked(LinkType.CAUSED_BY, problem("q"));
        story = here.write(story.linked(LinkType.RELATES_TO, problem("p")));
        here.write(here.open(incident("2")).linked(LinkType.CAUSED_BY, problem("p")));
        here.write(here.open(problem("1")).linked(LinkType.CAUSED_BY, problem("p")));
        here.write(story.then(new WorkEvent.Unlinked(new Link(LinkType.CAUSED_BY, problem("p")))));
        trial.same(
                "what points to the problem still",
                List.of(
                        from(incident("1"), LinkType.RELATES_TO, problem("p")),
                        from(incident("2"), LinkType.CAUSED_BY, problem("p")),
                        from(problem("1"), LinkType.CAUSED_BY, problem("p"))),
                to(trial, problem("p")));
        trial.same(
                "what points to its namesake",
                List.of(from(incident("1"), LinkType.CAUSED_BY, incident("p"))),
                to(trial, incident("p")));
        trial.same(
                "what points to the other",
                List.of(from(incident("1"), LinkType.CAUSED_BY, problem("q"))),
                to(trial, problem("q")));
    }

    private static void others(Trial trial) {
        TenantView here = trial.here();
        here.write(here.open(incident("0")));
        here.write(here.open(problem("1")).linked(LinkType.RELATES_TO, incident("0")));
        here.write(here.open(incident("1")).linked(LinkType.CAUSED_BY, problem("1")));
        trial.same(
                "what points to the problem",
                List.of(from(incident("1"), LinkType.CAUSED_BY, problem("1"))),
                to(trial, problem("1")));
        trial.same("what points to the last incident", List.of(), to(trial, incident("1")));
    }

    private static void goesOn(Trial trial) {
        TenantView here = trial.here();
        here.write(here.open(problem("p")));
        Story story = here.write(here.open(incident("1")).linked(LinkType.CAUSED_BY, problem("p")));
        here.write(story.notes("Still so"));
        trial.same(
                "what points to the problem",
                List.of(from(incident("1"), LinkType.CAUSED_BY, problem("p"))),
                to(trial, problem("p")));
    }

    private static void relations(Trial trial) {
        TenantView here = trial.here();
        Chain chain = here.write(Chain.item(Samples.ACME, "vpn").described(Samples.gateway("vpn")));
        chain = here.write(chain.related(RelationType.RUNS_ON, "host"));
        chain = here.write(chain.related(RelationType.DEPENDS_ON, "host"));
        here.write(here.open(incident("1")).linked(LinkType.AFFECTS, item("host")));
        IncomingLink affects = from(incident("1"), LinkType.AFFECTS, item("host"));
        IncomingLink depends = from(item("vpn"), RelationType.DEPENDS_ON.link(), item("host"));
        IncomingLink runs = from(item("vpn"), RelationType.RUNS_ON.link(), item("host"));
        trial.same("what points to the host", List.of(affects, depends, runs), to(trial, item("host")));
        here.write(chain.unrelated(RelationType.DEPENDS_ON, "host"));
        trial.same("what points to the host still", List.of(affects, runs), to(trial, item("host")));
    }
}
