package org.incidentkit.core.store.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.Claim;
import org.incidentkit.core.store.CommandKey;
import org.incidentkit.core.store.CommitResult;
import org.incidentkit.core.store.Outbox;
import org.incidentkit.core.store.RecordChange;
import org.incidentkit.core.store.Store;

/** A store as one tenant uses it. */
record TenantView(Trial trial, Store store, TenantId tenant) {
    /** Longer than any case takes. */
    static final Duration LEASE = Duration.ofHours(1);

    private static final int ALL = 10_000;

    static Changes changes(RecordChange... changes) {
        return Changes.builder().addRecords(changes).build();
    }

    Story open(RecordRef ref) {
        return Story.open(tenant, ref, Samples.opened(ref, "Nobody can connect"));
    }

    CommitResult commit(Changes changes) {
        return store.commits().commit(tenant, changes);
    }

    void write(Changes changes) {
        trial.same("the answer to a commit", new CommitResult.Committed(), commit(changes));
    }

    Story write(Story story) {
        write(changes(story.change()));
        return story.settled();
    }

    Story write(Story story, Instant dueAt) {
        write(changes(story.change(dueAt)));
        return story.settled();
    }

    Chain write(Chain chain) {
        write(changes(chain.lastChange()));
        return chain;
    }

    /** A new record with due work. */
    Story arm(RecordRef ref, Instant dueAt) {
        return write(open(ref), dueAt);
    }

    void stale(Changes changes, RecordRef... refs) {
        trial.same("the answer to a stale commit", new CommitResult.Stale(Arrays.asList(refs)), commit(changes));
    }

    /** The commit is stale, and nothing is found of it. */
    void leavesNothing(Changes changes, RecordRef... refs) {
        Picture before = picture();
        stale(changes, refs);
        trial.same("what is kept after a stale commit", before, picture());
        changes.key().ifPresent(key -> trial.absent("the key of a stale commit", done(key.id())));
    }

    Optional<CommandKey> done(CommandId id) {
        return store.commits().done(tenant, id);
    }

    Optional<Snapshot> find(RecordRef ref) {
        return find(ref, Visibility.all());
    }

    Optional<Snapshot> find(RecordRef ref, Visibility visibility) {
        return store.records().find(tenant, ref, visibility);
    }

    /** The record and its journal are what the story tells. */
    void tells(Story story) {
        RecordRef ref = story.work().ref();
        trial.same(ref.toString(), Optional.of(story.work()), find(ref));
        trial.same("the journal of " + ref, story.lines(), journal(ref));
        trial.same("the last hash of " + ref, story.hash(), store.journals().lastHash(tenant, ref));
    }

    List<JournalLine> journal(RecordRef ref) {
        return store.journals().read(tenant, ref, Visibility.all());
    }

    Claim claim(Instant until, int limit) {
        return store.due().claim(tenant, until, limit, LEASE);
    }

    List<RecordRef> claimed(Instant until) {
        return claim(until, ALL).records();
    }

    List<Outbox.Pointer> pointers() {
        return store.outbox().after(tenant, 0, ALL);
    }

    Picture picture() {
        return Picture.of(store, tenant);
    }
}
