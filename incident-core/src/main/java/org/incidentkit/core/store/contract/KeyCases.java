package org.incidentkit.core.store.contract;

import static org.incidentkit.core.store.contract.Samples.NOON;
import static org.incidentkit.core.store.contract.Samples.commandId;
import static org.incidentkit.core.store.contract.Samples.incident;
import static org.incidentkit.core.store.contract.Samples.key;

import java.util.List;
import java.util.Optional;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.CommandKey;
import org.incidentkit.core.store.CommitResult;
import org.incidentkit.core.store.StoreBounds;

/** What was done is done once. */
final class KeyCases {
    private KeyCases() {}

    static List<ContractCase> all() {
        return new Suite("keys")
                .add("a key is kept with its digest, its record and that record's version", KeyCases::kept)
                .add("nothing was done under another key", KeyCases::other)
                .add("the same key again is a duplicate and writes nothing", KeyCases::again)
                .add("a duplicate tells what was asked first, whatever is asked now", KeyCases::otherDigest)
                .add("a duplicate is told before staleness", KeyCases::beforeStale)
                .add("a key without changes is kept", KeyCases::alone)
                .add("keys differ by source, case, accent and blank", KeyCases::apart)
                .add("the longest key is kept", KeyCases::longest)
                .add("a key that is too long is refused", KeyCases::tooLong)
                .cases();
    }

    private static Changes under(Story story, CommandKey key, RecordRef... targets) {
        return Changes.builder()
                .addRecords(story.change(NOON))
                .key(key)
                .addExisting(targets)
                .build();
    }

    private static CommandKey done(TenantView here, String id, CommandId command) {
        Story story = here.open(incident(id)).notes("Taken in");
        CommandKey key = key(command, "asked first", story);
        here.write(under(story, key));
        return key;
    }

    private static void kept(Trial trial) {
        TenantView here = trial.here();
        CommandKey first = done(here, "1", commandId("a"));
        CommandKey second = done(here, "2", commandId("b"));
        trial.same("what was done", Optional.of(first), here.done(commandId("a")));
        trial.same("what was done", Optional.of(second), here.done(commandId("b")));
    }

    private static void other(Trial trial) {
        TenantView here = trial.here();
        CommandKey key = done(here, "1", commandId("a"));
        trial.same("what was done", Optional.of(key), here.done(key.id()));
        trial.absent("what was done under another key", here.done(commandId("b")));
        trial.absent("what was done under another source", here.done(new CommandId("form", "a")));
    }

    private static void again(Trial trial) {
        TenantView here = trial.here();
        CommandKey key = done(here, "1", commandId("a"));
        duplicate(here, key, key);
    }

    private static void otherDigest(Trial trial) {
        TenantView here = trial.here();
        CommandKey key = done(here, "1", commandId("a"));
        duplicate(here, key, key(commandId("a"), "asked later", here.open(incident("2"))));
    }

    /** A commit under a known key changes nothing and tells of the first. */
    private static void duplicate(TenantView here, CommandKey first, CommandKey now) {
        Picture before = here.picture();
        CommitResult result = here.commit(under(here.open(incident("2")).notes("Again"), now));
        here.trial().same("the answer to a known key", new CommitResult.Duplicate(first), result);
        here.trial().same("what is kept after a duplicate", before, here.picture());
        here.trial().same("what was done", Optional.of(first), here.done(first.id()));
    }

    private static void beforeStale(Trial trial) {
        TenantView here = trial.here();
        Story before = here.write(here.open(incident("1")));
        Story after = before.notes("Asked for");
        CommandKey key = key(commandId("a"), "asked first", after);
        here.write(under(after, key));
        here.write(after.settled().notes("And then"));
        CommitResult result = here.commit(under(after, key, incident("nowhere")));
        trial.same("the answer to a command asked again", new CommitResult.Duplicate(key), result);
    }

    private static void alone(Trial trial) {
        TenantView here = trial.here();
        Story story = here.write(here.open(incident("1")));
        CommandKey key = key(commandId("a"), "nothing new", story);
        here.write(Changes.builder().key(key).build());
        trial.same("what was done", Optional.of(key), here.done(commandId("a")));
        here.tells(story);
    }

    private static void apart(Trial trial) {
        TenantView here = trial.here();
        List<CommandId> ids = List.of(
                new CommandId("mail", "aa"),
                new CommandId("mail", "Aa"),
                new CommandId("mail", "åa"),
                new CommandId("mail", "a\u030aa"),
                new CommandId("mail", "aa "),
                new CommandId("Mail", "aa"),
                new CommandId("mail ", "aa"));
        for (int i = 0; i < ids.size(); i++) {
            CommandKey key = done(here, Integer.toString(i), ids.get(i));
            trial.same("what was done under " + key, Optional.of(key), here.done(key.id()));
        }
    }

    private static void longest(Trial trial) {
        CommandId id = new CommandId("s".repeat(StoreBounds.LONGEST_KEY_SOURCE), "å".repeat(StoreBounds.LONGEST_KEY));
        CommandKey key = done(trial.here(), "1", id);
        trial.same("what was done", Optional.of(key), trial.here().done(id));
    }

    private static void tooLong(Trial trial) {
        TenantView here = trial.here();
        CommandKey key = done(here, "1", commandId("a"));
        Story story = here.open(incident("2"));
        String longer = "k".repeat(StoreBounds.LONGEST_KEY + 1);
        trial.refuses(
                "a key that is too long", () -> here.commit(under(story, key(commandId(longer), "anything", story))));
        trial.absent("what was done under a key that is too long", here.done(commandId(longer)));
        trial.same("what was done", Optional.of(key), here.done(key.id()));
    }
}
