package org.incidentkit.core.store.contract;

import static org.incidentkit.core.store.contract.Samples.incident;
import static org.incidentkit.core.store.contract.Samples.item;
import static org.incidentkit.core.store.contract.Samples.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.ci.RelationType;
import org.incidentkit.core.configuration.ConfigurationRecord;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.Found;
import org.incidentkit.core.record.Hold;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.record.Status;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.store.LinkQuery;
import org.incidentkit.core.store.RecordPage;
import org.incidentkit.core.store.Records;
import org.incidentkit.core.triage.Stage;

/** Who sees what, on every read. */
final class VisibilityCases {
    private static final Visibility OUTSIDE = new Visibility.All(false);
    private static final Visibility CALLER = new Visibility.Own(Samples.CALLER);

    private VisibilityCases() {}

    static List<ContractCase> all() {
        return new Suite("visibility")
                .add("who may see all with internal entries sees all with them", trial -> seen(trial, Visibility.all()))
                .add("who may see all without internal entries sees all without them", trial -> seen(trial, OUTSIDE))
                .add("a group sees its records", trial -> seen(trial, groups(true, "servers", "network")))
                .add(
                        "a group sees its records without internal entries",
                        trial -> seen(trial, groups(false, "network")))
                .add("a caller sees what they called in", trial -> seen(trial, CALLER))
                .add("a requester sees what they requested", trial -> seen(trial, own("bo")))
                .add("other groups see nothing", trial -> hidden(trial, groups(true, "servers", "Network", "network ")))
                .add("no group sees nothing", trial -> hidden(trial, groups(true)))
                .add("somebody else sees nothing", trial -> hidden(trial, own("Anna")))
                .add("who works on a record does not see it as their own", trial -> hidden(trial, own("erik")))
                .add("a record that is handed on is seen by its new group only", VisibilityCases::handedOn)
                .add("a record without a group is seen by no group", VisibilityCases::groupless)
                .add("items and the configuration are seen by every reader", VisibilityCases::items)
                .add("relations of items are seen by every reader", VisibilityCases::relations)
                .cases();
    }

    private static Visibility groups(boolean internal, String... ids) {
        return new Visibility.Groups(
                Set.copyOf(List.of(ids).stream().map(GroupId::new).toList()), internal);
    }

    private static Visibility own(String person) {
        return new Visibility.Own(new PersonId(person));
    }

    /** A record of the network group's, with a public and two internal entries, that points to a problem. */
    private static Story write(Trial trial) {
        TenantView here = trial.here();
        Story story = here.open(incident("1")).group("network").whispers("The caller is annoyed");
        story = here.write(story.notes("On it").linked(LinkType.CAUSED_BY, problem("p")));
        story = here.write(story.whispers("Still annoyed").field(FieldNames.ASSIGNEE));
        story = here.write(story.then(new WorkEvent.Triaged(
                Stage.ASSIGN,
                "facade",
                List.of(),
                Map.of(),
                List.of(new Found("engine-failed", story.text("It quoted the caller"))))));
        return here.write(story.then(waits(story)));
    }

    /** It waits, and why is the desk's own. */
    private static WorkEvent waits(Story story) {
        Status onHold = new Status(
                "lifecycle",
                "ON_HOLD",
                Phase.WAITING,
                Samples.MORNING,
                Optional.of(new Hold(Optional.of(HoldReason.AWAITING_VENDOR), Optional.empty())));
        return new WorkEvent.StateChanged(
                "HOLD", "NEW", onHold, Optional.of(story.text("They are slow")), Optional.empty(), false);
    }

    private static void seen(Trial trial, Visibility reader) {
        Story story = write(trial);
        Records records = trial.store().records();
        Optional<Snapshot> expected = Optional.of(story.work().seenBy(reader));
        String number = story.work().number();
        RecordRef ref = incident("1");
        trial.same("the record", expected, trial.here().find(ref, reader));
        trial.same("the record by number", expected, records.byNumber(Samples.ACME, ref.kind(), number, reader));
        trial.same("the page", expected.stream().toList(), page(trial, reader));
        trial.same("what points to the problem", 1, links(trial, reader));
        List<JournalLine> lines = story.lines().stream()
                .flatMap(line -> line.seenBy(reader).stream())
                .toList();
        trial.same("the journal", lines, trial.store().journals().read(Samples.ACME, ref, reader));
    }

    private static void hidden(Trial trial, Visibility reader) {
        Story story = write(trial);
        trial.here().tells(story);
        Records records = trial.store().records();
        RecordRef ref = incident("1");
        trial.absent("the record", trial.here().find(ref, reader));
        trial.absent(
                "the record by number",
                records.byNumber(Samples.ACME, ref.kind(), story.work().number(), reader));
        trial.same("the page", List.of(), page(trial, reader));
        trial.same("what points to the problem", 0, links(trial, reader));
        trial.same("the journal", List.of(), trial.store().journals().read(Samples.ACME, ref, reader));
    }

    private static List<Snapshot> page(Trial trial, Visibility reader) {
        RecordPage page = new RecordPage(incident("1").kind(), Optional.empty(), RecordPage.MOST);
        return trial.store().records().page(Samples.ACME, page, reader);
    }

    private static int links(Trial trial, Visibility reader) {
        return trial.store()
                .records()
                .linksTo(Samples.ACME, problem("p"), reader)
                .size();
    }

    private static void handedOn(Trial trial) {
        Story story = trial.here().write(write(trial).group("servers"));
        trial.same(
                "the record for its group",
                Optional.of(story.work()),
                trial.here().find(incident("1"), groups(true, "servers")));
        trial.absent("the record for its former group", trial.here().find(incident("1"), groups(true, "network")));
        trial.same("the page of its former group", List.of(), page(trial, groups(true, "network")));
        trial.same("what points to the problem, for its former group", 0, links(trial, groups(true, "network")));
    }

    private static void groupless(Trial trial) {
        Story story = trial.here().write(write(trial).field(FieldNames.GROUP));
        trial.absent("the record for its former group", trial.here().find(incident("1"), groups(true, "network")));
        trial.same("the page of its former group", List.of(), page(trial, groups(true, "network")));
        trial.same(
                "the record for its caller",
                Optional.of(story.work().seenBy(CALLER)),
                trial.here().find(incident("1"), CALLER));
    }

    private static void relations(Trial trial) {
        RecordRef host = item("host");
        Chain item = trial.here().write(Chain.item(Samples.ACME, "vpn").described(Samples.gateway("vpn")));
        trial.here().write(item.related(RelationType.RUNS_ON, "host"));
        List<Records.IncomingLink> expected =
                List.of(new Records.IncomingLink(item("vpn"), new Link(RelationType.RUNS_ON.link(), host)));
        Records records = trial.store().records();
        LinkQuery ofItems = LinkQuery.from(RecordKind.CI, List.of(host));
        for (Visibility reader : List.of(OUTSIDE, CALLER, groups(false, "network"), groups(false))) {
            trial.same("what points to the item", expected, records.linksTo(Samples.ACME, host, reader));
            trial.same("what points to the items", expected, records.links(Samples.ACME, ofItems, reader));
        }
    }

    private static void items(Trial trial) {
        Chain item = trial.here().write(Chain.item(Samples.ACME, "vpn").described(Samples.gateway("vpn")));
        Chain configuration =
                trial.here().write(Chain.configuration(Samples.ACME).activated("calendars: []"));
        for (Visibility reader : List.of(OUTSIDE, CALLER, groups(false))) {
            trial.same("the item", Optional.of(item.snapshot()), trial.here().find(item.ref(), reader));
            trial.same(
                    "the item's journal",
                    item.lines(),
                    trial.store().journals().read(Samples.ACME, item.ref(), reader));
            trial.same(
                    "the configuration",
                    Optional.of(configuration.snapshot()),
                    trial.here().find(ConfigurationRecord.REF, reader));
        }
    }
}
