package org.incidentkit.core.store.contract;

import static org.incidentkit.core.store.contract.Samples.EVENING;
import static org.incidentkit.core.store.contract.Samples.NOON;
import static org.incidentkit.core.store.contract.Samples.incident;
import static org.incidentkit.core.store.contract.Samples.opened;
import static org.incidentkit.core.store.contract.Samples.problem;
import static org.incidentkit.core.store.contract.TenantView.changes;

import java.util.ArrayList;
import java.util.List;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.configuration.ConfigurationRecord;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.RecordChange;

/** All of it or nothing. */
final class CommitCases {
    private static final int MANY = 100;

    private CommitCases() {}

    static List<ContractCase> all() {
        return new Suite("commits")
                .add("a new record is kept with its journal", CommitCases::opens)
                .add("a change on the version it was decided on is kept", CommitCases::goesOn)
                .add("a change on an older version is stale and leaves nothing behind", CommitCases::older)
                .add("a change on a version not reached yet is stale and leaves nothing behind", CommitCases::newer)
                .add(
                        "a change of a record that does not exist is stale and leaves nothing behind",
                        CommitCases::unknown)
                .add("opening a record that is there already is stale and leaves nothing behind", CommitCases::reopens)
                .add("what was stale is kept once it is decided again", CommitCases::again)
                .add("two records are written together", CommitCases::pair)
                .add("one stale record of two leaves nothing of either", CommitCases::half)
                .add("every gate that does not hold is named, in the order of the records", CommitCases::named)
                .add("a hundred records are written together", CommitCases::hundred)
                .add("a number that is taken is stale and leaves nothing behind", CommitCases::numberTaken)
                .add("numbers and ids are those of a kind", CommitCases::kinds)
                .add("a link to a record that exists is kept", CommitCases::target)
                .add("a link to a record that does not exist is stale and leaves nothing behind", CommitCases::noTarget)
                .add("a target that the same commit opens did not exist before", CommitCases::freshTarget)
                .cases();
    }

    private static void opens(Trial trial) {
        Story story = trial.here().open(incident("1")).group("network").notes("We look into it");
        trial.here().write(story, NOON);
        trial.here().tells(story);
    }

    private static void goesOn(Trial trial) {
        Story story = trial.here().write(trial.here().open(incident("1")));
        story = trial.here().write(story.notes("We look into it").group("network"));
        story = trial.here().write(story.notes("Found it"));
        trial.here().tells(story);
    }

    private static void older(Trial trial) {
        TenantView here = trial.here();
        here.write(here.open(problem("p")));
        Story before = here.arm(incident("1"), NOON);
        Story after = here.write(before.notes("The first one"), NOON);
        Story late = before.notes("Too late").whispers("And more").linked(LinkType.CAUSED_BY, problem("p"));
        here.leavesNothing(everything(late), incident("1"));
        here.tells(after);
        trial.same(
                "the next due instant",
                NOON,
                trial.present("the next due instant", here.picture().nextDueAt()));
    }

    /** Changes with whatever a commit can hold. */
    private static Changes everything(Story story, RecordRef... targets) {
        return Changes.builder()
                .addExisting(targets)
                .addRecords(story.change(EVENING))
                .key(Samples.key(Samples.commandId("late"), "anything", story))
                .build();
    }

    private static void newer(Trial trial) {
        TenantView here = trial.here();
        Story story = here.arm(incident("1"), NOON);
        here.leavesNothing(everything(story.notes("Not written").settled().notes("Lost")), incident("1"));
    }

    private static void unknown(Trial trial) {
        TenantView here = trial.here();
        here.leavesNothing(everything(here.open(incident("1")).settled().notes("Where?")), incident("1"));
    }

    private static void reopens(Trial trial) {
        TenantView here = trial.here();
        Story story = here.arm(incident("1"), NOON);
        Story other = Story.open(
                here.tenant(), incident("1"), opened("another", story.work().people(), "Another"));
        here.leavesNothing(everything(other.notes("Another")), incident("1"));
        here.tells(story);
    }

    private static void again(Trial trial) {
        TenantView here = trial.here();
        Story before = here.arm(incident("1"), NOON);
        Story after = here.write(before.notes("The first one"));
        here.stale(everything(before.notes("The second one")), incident("1"));
        Story decided = after.notes("The second one");
        here.write(everything(decided));
        here.tells(decided);
        trial.present("the key", here.done(Samples.commandId("late")));
    }

    private static void pair(Trial trial) {
        TenantView here = trial.here();
        Story first = here.write(here.open(incident("1"))).notes("Part of the other");
        Story second = here.open(incident("2")).notes("The whole");
        here.write(changes(first.change(), second.change()));
        here.tells(first);
        here.tells(second);
    }

    private static void half(Trial trial) {
        TenantView here = trial.here();
        Story first = here.arm(incident("1"), NOON);
        Story second = here.arm(incident("2"), NOON);
        Story third = here.arm(incident("3"), NOON);
        here.write(second.notes("Moved on"), NOON);
        here.leavesNothing(
                changes(
                        first.notes("Fits").change(EVENING),
                        second.notes("Does not").change(EVENING)),
                incident("2"));
        here.leavesNothing(
                changes(
                        second.notes("Does not").change(EVENING),
                        third.notes("Fits").change(EVENING)),
                incident("2"));
    }

    private static void named(Trial trial) {
        TenantView here = trial.here();
        Story first = here.write(here.open(incident("1")));
        Story second = here.write(here.open(incident("2")));
        Story third = here.write(here.open(incident("3")));
        here.write(changes(
                first.notes("Moved on").change(), third.notes("Moved on").change()));
        Changes late = Changes.builder()
                .addRecords(
                        first.notes("a").change(),
                        second.notes("b").change(),
                        third.notes("c").change())
                .addExisting(problem("nowhere"), incident("0"))
                .configuration(new Version(7))
                .build();
        here.leavesNothing(
                late, incident("0"), incident("1"), incident("3"), problem("nowhere"), ConfigurationRecord.REF);
    }

    private static void hundred(Trial trial) {
        TenantView here = trial.here();
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            stories.add(here.open(incident(Integer.toString(MANY + i))).notes("One of many"));
        }
        here.write(changes(stories.stream().map(Story::change).toArray(RecordChange[]::new)));
        stories.forEach(here::tells);
    }

    private static void numberTaken(Trial trial) {
        TenantView here = trial.here();
        Story story = here.write(here.open(incident("1")));
        RecordRef ref = incident("2");
        Story other = Story.open(
                here.tenant(), ref, opened(story.work().number(), story.work().people(), "Other"));
        here.leavesNothing(everything(other.notes("Other")), ref);
        here.tells(story);
    }

    private static void kinds(Trial trial) {
        TenantView here = trial.here();
        Story one = here.write(here.open(incident("1")));
        Story other = here.write(here.open(problem("1")).notes("Same id, same number"));
        here.tells(one);
        here.tells(other);
    }

    private static void target(Trial trial) {
        TenantView here = trial.here();
        here.write(Chain.item(here.tenant(), "vpn").described(Samples.gateway("vpn")));
        here.write(here.open(problem("p")));
        Story story = here.open(incident("1")).linked(LinkType.AFFECTS, Samples.item("vpn"));
        story = story.linked(LinkType.CAUSED_BY, problem("p"));
        here.write(Changes.builder()
                .addRecords(story.change())
                .addExisting(problem("p"), Samples.item("vpn"))
                .build());
        here.tells(story);
    }

    private static void noTarget(Trial trial) {
        TenantView here = trial.here();
        here.write(here.open(incident("p")));
        Story story = here.open(incident("1")).linked(LinkType.CAUSED_BY, problem("p"));
        here.leavesNothing(everything(story, problem("p")), problem("p"));
    }

    private static void freshTarget(Trial trial) {
        TenantView here = trial.here();
        Story target = here.open(problem("p"));
        Story story = here.open(incident("1")).linked(LinkType.CAUSED_BY, problem("p"));
        Changes changes = Changes.builder()
                .addRecords(story.change(), target.change())
                .addExisting(problem("p"))
                .build();
        here.leavesNothing(changes, problem("p"));
    }
}
