package org.incidentkit.core.store.contract;

import static org.incidentkit.core.store.contract.Samples.CALLER;
import static org.incidentkit.core.store.contract.Samples.EVENING;
import static org.incidentkit.core.store.contract.Samples.NOON;
import static org.incidentkit.core.store.contract.Samples.incident;
import static org.incidentkit.core.store.contract.Samples.opened;
import static org.incidentkit.core.store.contract.Samples.problem;
import static org.incidentkit.core.store.contract.TenantView.changes;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.ci.ConfigurationItem;
import org.incidentkit.core.ci.Criticality;
import org.incidentkit.core.ci.RelationType;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.record.CiId;
import org.incidentkit.core.record.People;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.store.Records;
import org.incidentkit.core.store.StoreBounds;

/** What is read is what was written. */
final class RecordCases {
    private static final int MANY = 120;

    private RecordCases() {}

    static List<ContractCase> all() {
        return new Suite("records")
                .add("a record with everything is read as it was written", RecordCases::full)
                .add("each step of a record is read as it was written", RecordCases::steps)
                .add("incident, problem and change are kept alike", RecordCases::kinds)
                .add("a configuration item is read as it was written", RecordCases::item)
                .add("a configuration is read as it was written", RecordCases::configuration)
                .add("a record that was never written is not found beside one that was", RecordCases::unknown)
                .add("several records are read together, in the order they are asked for", RecordCases::each)
                .add("a record that is to be decided on comes with the hash of its last line", RecordCases::standing)
                .add("a record is found by its number", RecordCases::byNumber)
                .add("many numbers are looked up at once", RecordCases::numbered)
                .add("numbers differ by case, accent and blank", RecordCases::numbersApart)
                .add("the longest number is kept, and a longer one refused", RecordCases::longest)
                .add("ids differ by case, accent and blank", RecordCases::idsApart)
                .cases();
    }

    private static void full(Trial trial) {
        Story story = FullStory.of(Samples.ACME, incident("1"));
        trial.here().write(story, EVENING);
        Work found = (Work) trial.present("the record", trial.here().find(incident("1")));
        trial.same("its fields", story.work().fields(), found.fields());
        trial.same("its clocks", story.work().clocks(), found.clocks());
        trial.same("its entries", story.work().entries(), found.entries());
        trial.same("its tasks", story.work().tasks(), found.tasks());
        trial.same("its links", story.work().links(), found.links());
        trial.same("its milestones", story.work().milestones(), found.milestones());
        trial.same("its status", story.work().status(), found.status());
        trial.same("its resolution", story.work().resolution(), found.resolution());
        trial.here().tells(story);
    }

    private static void steps(Trial trial) {
        TenantView here = trial.here();
        Story story = here.write(FullStory.opened(Samples.ACME, incident("1")));
        here.tells(story);
        story = here.write(FullStory.fields(story), NOON);
        here.tells(story);
        story = here.write(FullStory.worked(story));
        here.tells(story);
        story = here.write(FullStory.clocked(story), EVENING);
        here.tells(story);
        story = here.write(FullStory.resolved(story));
        here.tells(story);
    }

    private static void each(Trial trial) {
        Story first = trial.here().write(FullStory.of(Samples.ACME, incident("1")));
        Story second = trial.here().write(trial.here().open(problem("2")).notes("Anna is on it"));
        Story third = trial.here().write(trial.here().open(incident("3")).group("network"));
        trial.in(Samples.GLOBEX).write(trial.in(Samples.GLOBEX).open(incident("4")));
        List<RecordRef> refs = List.of(incident("3"), problem("2"), incident("4"), incident("1"), problem("1"));
        trial.same(
                "all there are",
                List.of(third.standing(), second.standing(), first.standing()),
                trial.store().records().each(Samples.ACME, refs, Visibility.all()));
        Visibility network = new Visibility.Groups(Set.of(new GroupId("network")), false);
        trial.same(
                "what a group sees",
                List.of(new Records.Standing(third.work().seenBy(network), third.hash())),
                trial.store().records().each(Samples.ACME, refs, network));
        trial.same("none", List.of(), trial.store().records().each(Samples.ACME, List.of(), Visibility.all()));
    }

    private static void standing(Trial trial) {
        Story first = trial.here().write(FullStory.of(Samples.ACME, incident("1")));
        Story second = trial.here().write(trial.here().open(problem("2")).group("network"));
        Records records = trial.store().records();
        trial.same(
                "the whole record",
                Optional.of(first.standing()),
                records.standing(Samples.ACME, incident("1"), Visibility.all()));
        Visibility network = new Visibility.Groups(Set.of(new GroupId("network")), false);
        trial.same(
                "what a group sees",
                Optional.of(new Records.Standing(second.work().seenBy(network), second.hash())),
                records.standing(Samples.ACME, problem("2"), network));
        trial.same("another group's", Optional.empty(), records.standing(Samples.ACME, incident("1"), network));
        trial.same(
                "one that is not there",
                Optional.empty(),
                records.standing(Samples.GLOBEX, incident("1"), Visibility.all()));
    }

    private static void kinds(Trial trial) {
        for (RecordKind kind : List.of(RecordKind.INCIDENT, RecordKind.PROBLEM, RecordKind.CHANGE)) {
            Story story = FullStory.of(Samples.ACME, new RecordRef(kind, "1"));
            trial.here().write(story);
            trial.here().tells(story);
        }
    }

    private static void item(Trial trial) {
        ConfigurationItem full = ConfigurationItem.builder()
                .id(new CiId("vpn"))
                .name("VPN-nod Åre")
                .type("appliance")
                .criticality(Criticality.HIGH)
                .environment("production")
                .status("in-use")
                .link(URI.create("https://cmdb.example.org/vpn?view=all&lang=sv"))
                .ownerGroup(new GroupId("network operations"))
                .service("Fjärråtkomst")
                .build();
        Chain chain = Chain.item(Samples.ACME, "vpn").described(Samples.gateway("vpn"));
        told(trial, trial.here().write(chain));
        chain = trial.here().write(chain.described(full));
        told(trial, chain);
        chain = trial.here().write(chain.related(RelationType.RUNS_ON, "host"));
        told(trial, trial.here().write(chain.related(RelationType.USES, "host")));
        RecordRef longest = Samples.item("i".repeat(64));
        told(trial, trial.here().write(Chain.of(Samples.ACME, longest).described(gateway(longest))));
    }

    private static ConfigurationItem gateway(RecordRef ref) {
        return Samples.gateway(ref.id());
    }

    private static void configuration(Trial trial) {
        Chain chain = Chain.configuration(Samples.ACME).activated("calendars: []\n");
        told(trial, trial.here().write(chain));
        told(trial, trial.here().write(chain.activated("calendars: [\"åäö\"]\n" + Words.longest())));
    }

    private static void told(Trial trial, Chain chain) {
        trial.same("the record", Optional.of(chain.snapshot()), trial.here().find(chain.ref()));
        trial.same("its journal", chain.lines(), trial.here().journal(chain.ref()));
    }

    private static void unknown(Trial trial) {
        TenantView here = trial.here();
        here.tells(here.write(here.open(incident("1"))));
        trial.absent("an unknown record", here.find(incident("2")));
        trial.absent("a problem with an incident's id", here.find(problem("1")));
        trial.absent("a record of an unknown number", byNumber(trial, RecordKind.INCIDENT, "N-2"));
        trial.absent("a problem with an incident's number", byNumber(trial, RecordKind.PROBLEM, "N-1"));
        trial.absent("an item by a number", byNumber(trial, RecordKind.CI, "N-1"));
    }

    private static Optional<Work> byNumber(Trial trial, RecordKind kind, String number) {
        return trial.store().records().byNumber(Samples.ACME, kind, number, Visibility.all());
    }

    private static void numbered(Trial trial) {
        Map<String, RecordRef> expected = new HashMap<>();
        for (int i = 0; i < MANY; i++) {
            Story story = trial.here().write(trial.here().open(incident("m" + i)));
            expected.put(story.work().number(), incident("m" + i));
        }
        trial.here().write(trial.here().open(incident("unasked")));
        trial.here().write(trial.here().open(problem("p")));
        trial.in(Samples.GLOBEX).write(trial.in(Samples.GLOBEX).open(incident("g")));
        Set<String> asked = new HashSet<>(expected.keySet());
        asked.addAll(Set.of("N-p", "N-g", "N-none", "n-m1", " N-m1"));
        Records records = trial.store().records();
        trial.same("the numbers that are taken", expected, records.numbered(Samples.ACME, RecordKind.INCIDENT, asked));
        trial.same("of none", Map.of(), records.numbered(Samples.ACME, RecordKind.INCIDENT, Set.of()));
        trial.same(
                "another tenant's",
                Map.of("N-g", incident("g")),
                records.numbered(Samples.GLOBEX, RecordKind.INCIDENT, asked));
    }

    private static void byNumber(Trial trial) {
        Story story = trial.here().write(FullStory.of(Samples.ACME, incident("1")), NOON);
        story = trial.here().write(story.notes("One more"));
        Optional<Work> found = byNumber(trial, RecordKind.INCIDENT, story.work().number());
        trial.same("the record", Optional.of(story.work()), found);
        trial.absent("a record under the number before", byNumber(trial, RecordKind.INCIDENT, "0"));
        trial.absent(
                "a record under a number after",
                byNumber(trial, RecordKind.INCIDENT, story.work().number() + "0"));
    }

    private static Story numbered(String id, String number) {
        RecordRef ref = incident(id);
        return Story.open(Samples.ACME, ref, opened(number, new People(CALLER, CALLER), "Numbered"));
    }

    private static void numbersApart(Trial trial) {
        List<String> numbers = List.of("inc-1", "INC-1", "inc-1 ", "ínc-1", "i\u0301nc-1");
        for (String number : numbers) {
            trial.here().write(numbered(Integer.toString(numbers.indexOf(number)), number));
        }
        for (String number : numbers) {
            Work found = trial.present("the record numbered " + number, byNumber(trial, RecordKind.INCIDENT, number));
            trial.same("the number", number, found.number());
        }
    }

    private static void longest(Trial trial) {
        String number = "å".repeat(StoreBounds.LONGEST_NUMBER);
        Story story = trial.here().write(numbered("1", number));
        trial.same("the record", Optional.of(story.work()), byNumber(trial, RecordKind.INCIDENT, number));
        trial.refuses(
                "a longer number",
                () -> trial.here().commit(changes(numbered("2", number + "å").change())));
    }

    private static void idsApart(Trial trial) {
        List<Story> stories = List.of("aa", "Aa", "aa ", " aa", "åa", "a\u030aa", "𝒱", "i".repeat(64)).stream()
                .map(id -> trial.here().write(trial.here().open(incident(id))))
                .toList();
        stories.forEach(trial.here()::tells);
    }
}
