package org.incidentkit.core.store.contract;

import static org.incidentkit.core.store.contract.Samples.incident;
import static org.incidentkit.core.store.contract.Samples.item;
import static org.incidentkit.core.store.contract.Samples.problem;
import static org.incidentkit.core.store.contract.Samples.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.ci.RelationType;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.People;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.store.LinkQuery;
import org.incidentkit.core.store.Records.IncomingLink;

/** Links to several records, found together. */
final class PointingCases {
    private static final RecordRef VPN = item("vpn");
    private static final RecordRef HOST = item("host");
    private static final LinkQuery BOTH = LinkQuery.from(RecordKind.INCIDENT, List.of(VPN, HOST));

    private PointingCases() {}

    static List<ContractCase> all() {
        return new Suite("links to several")
                .add(
                        "links of the work that changed last come first, whichever record they point to",
                        PointingCases::last)
                .add("links of one record come in their order", PointingCases::order)
                .add(
                        "links of other kinds, to other records, and those that are gone are not among them",
                        PointingCases::others)
                .add("links that say something else are not among them", PointingCases::types)
                .add("links of what is done or over are left out where open work is meant", PointingCases::open)
                .add("an answer holds as many links as it may", PointingCases::limit)
                .add("relations of items come in the order of the items", PointingCases::relations)
                .add("links of sources a reader may not see are not among them", PointingCases::unseen)
                .add("who sees their own sees the links of what they called in or requested", PointingCases::own)
                .add("links are those of one tenant", PointingCases::tenants)
                .cases();
    }

    private static List<String> sources(Trial trial, LinkQuery query) {
        return found(trial, query).stream().map(link -> link.source().id()).toList();
    }

    private static List<IncomingLink> found(Trial trial, LinkQuery query) {
        return trial.store().records().links(Samples.ACME, query, Visibility.all());
    }

    private static void last(Trial trial) {
        TenantView here = trial.here();
        Story first = here.write(here.open(incident("1")).linked(LinkType.AFFECTS, VPN));
        here.write(here.open(incident("2")).linked(LinkType.AFFECTS, HOST).notes("An hour later"));
        trial.same("sources", List.of("2", "1"), sources(trial, BOTH));
        here.write(first.notes("Later").notes("And later"));
        trial.same("sources when the first has changed again", List.of("1", "2"), sources(trial, BOTH));
    }

    private static void order(Trial trial) {
        TenantView here = trial.here();
        here.write(here.open(incident("1"))
                .linked(LinkType.RELATES_TO, HOST)
                .linked(LinkType.RELATES_TO, VPN)
                .linked(LinkType.AFFECTS, VPN));
        here.write(here.open(incident("2"))
                .linked(LinkType.AFFECTS, HOST)
                .notes("a")
                .notes("b"));
        List<String> said = found(trial, BOTH).stream()
                .map(link -> link.source().id() + " " + link.link().type().value() + " "
                        + link.link().target().id())
                .toList();
        trial.same("links", List.of("1 AFFECTS vpn", "1 RELATES_TO host", "1 RELATES_TO vpn", "2 AFFECTS host"), said);
    }

    private static void others(Trial trial) {
        TenantView here = trial.here();
        here.write(here.open(problem("p")).linked(LinkType.AFFECTS, VPN));
        here.write(here.open(incident("1")).linked(LinkType.AFFECTS, item("elsewhere")));
        here.write(here.open(incident("vpn")));
        here.write(here.open(incident("3")).linked(LinkType.RELATES_TO, incident("vpn")));
        Story gone = here.write(here.open(incident("2")).linked(LinkType.AFFECTS, VPN));
        trial.same("sources", List.of("2"), sources(trial, BOTH));
        here.write(gone.then(new WorkEvent.Unlinked(gone.work().links().get(0))));
        trial.same("sources when the link is gone", List.of(), sources(trial, BOTH));
    }

    private static void types(Trial trial) {
        TenantView here = trial.here();
        here.write(here.open(incident("1")).linked(LinkType.AFFECTS, VPN));
        here.write(here.open(incident("2")).linked(LinkType.CAUSED_BY, VPN));
        trial.same("sources", List.of("2"), sources(trial, BOTH.saying(LinkType.CAUSED_BY)));
    }

    private static void open(Trial trial) {
        TenantView here = trial.here();
        for (Phase phase : Phase.values()) {
            here.write(here.open(incident(phase.name()))
                    .linked(LinkType.AFFECTS, VPN)
                    .then(new WorkEvent.StateCorrected("NEW", status(phase.name(), phase), false)));
        }
        trial.same(
                "sources, open or not",
                Phase.values().length,
                sources(trial, BOTH).size());
        trial.same("sources that are open", List.of("ACTIVE", "INITIAL", "WAITING"), sources(trial, BOTH.ofOpenWork()));
    }

    private static void limit(Trial trial) {
        TenantView here = trial.here();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            here.write(here.open(incident("a" + (10 + i))).linked(LinkType.AFFECTS, i % 2 == 0 ? VPN : HOST));
            all.add("a" + (10 + i));
        }
        trial.same("sources", all, sources(trial, BOTH));
        trial.same("some of them", all.subList(0, 7), sources(trial, BOTH.limit(7)));
    }

    private static void relations(Trial trial) {
        TenantView here = trial.here();
        Chain second = here.write(Chain.item(Samples.ACME, "b").described(Samples.gateway("b")));
        second = here.write(second.related(RelationType.PART_OF, "host"));
        Chain first = here.write(Chain.item(Samples.ACME, "a").described(Samples.gateway("a")));
        first = here.write(first.related(RelationType.PART_OF, "vpn"));
        here.write(first.related(RelationType.USES, "host"));
        LinkQuery parts = LinkQuery.from(RecordKind.CI, List.of(VPN, HOST)).saying(RelationType.PART_OF.link());
        trial.same("parts", List.of("a", "b"), sources(trial, parts));
        here.write(second.unrelated(RelationType.PART_OF, "host"));
        trial.same("parts that are left", List.of("a"), sources(trial, parts));
    }

    private static void unseen(Trial trial) {
        TenantView here = trial.here();
        here.write(here.open(incident("1")).group("network").linked(LinkType.AFFECTS, VPN));
        here.write(here.open(incident("2")).group("mail").linked(LinkType.AFFECTS, VPN));
        Visibility mail = new Visibility.Groups(Set.of(new GroupId("mail")), true);
        List<String> seen = trial.store().records().links(Samples.ACME, BOTH.limit(1), mail).stream()
                .map(link -> link.source().id())
                .toList();
        trial.same("sources its group may see", List.of("2"), seen);
    }

    private static void own(Trial trial) {
        PersonId cleo = new PersonId("cleo");
        Map<String, People> people = Map.of(
                "1", Samples.PEOPLE,
                "2", new People(cleo, Samples.REQUESTER),
                "3", new People(Samples.CALLER, cleo));
        people.forEach((id, of) -> trial.here()
                .write(Story.open(Samples.ACME, incident(id), Samples.opened("N-" + id, of, "Nobody can connect"))
                        .linked(LinkType.AFFECTS, VPN)));
        List<String> seen = trial.store().records().links(Samples.ACME, BOTH, new Visibility.Own(cleo)).stream()
                .map(link -> link.source().id())
                .toList();
        trial.same("sources of her own", List.of("2", "3"), seen);
    }

    private static void tenants(Trial trial) {
        TenantView there = trial.in(Samples.GLOBEX);
        there.write(there.open(incident("1")).linked(LinkType.AFFECTS, VPN));
        trial.same("sources here", List.of(), sources(trial, BOTH));
        trial.same(
                "what points there",
                Optional.of(incident("1")),
                trial.store().records().links(Samples.GLOBEX, BOTH, Visibility.all()).stream()
                        .map(IncomingLink::source)
                        .findFirst());
    }
}
