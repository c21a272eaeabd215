package org.incidentkit.core.store.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.ClaimToken;
import org.incidentkit.core.store.CommandKey;
import org.incidentkit.core.store.CommitResult;
import org.incidentkit.core.store.RecordChange;

/** What a store promises, in maps: versions only, no words, no bodies. */
final class StoreModel {
    final TreeMap<RecordRef, Version> versions = new TreeMap<>();
    final Map<CommandId, CommandKey> keys = new HashMap<>();
    final Map<String, RecordRef> numbers = new HashMap<>();
    final TreeMap<RecordRef, Instant> due = new TreeMap<>();
    final Map<RecordRef, ClaimToken> holders = new HashMap<>();
    final Map<RecordRef, Instant> heldUntil = new HashMap<>();
    final Map<String, Long> sequences = new HashMap<>();
    final Map<String, Long> consumers = new HashMap<>();
    final List<Told> told = new ArrayList<>();
    final Set<Erasable> words = new HashSet<>();

    /** A pointer without its position. */
    record Told(RecordRef record, long seq) {}

    /** A text that is not erased. */
    record Erasable(RecordRef record, int number) {}

    CommitResult commit(Changes changes) {
        Optional<CommandKey> done = changes.key().map(key -> keys.get(key.id()));
        if (done.isPresent()) {
            return new CommitResult.Duplicate(done.get());
        }
        Set<RecordRef> stale = new TreeSet<>();
        changes.records().stream()
                .filter(change -> !fits(change, changes.claim()))
                .forEach(change -> stale.add(change.after().ref()));
        changes.existing().stream().filter(ref -> !versions.containsKey(ref)).forEach(stale::add);
        if (!stale.isEmpty()) {
            return new CommitResult.Stale(List.copyOf(stale));
        }
        changes.records().forEach(change -> apply(change, changes.announced()));
        changes.key().ifPresent(key -> keys.put(key.id(), key));
        return new CommitResult.Committed();
    }

    private boolean fits(RecordChange change, Optional<ClaimToken> claim) {
        RecordRef ref = change.after().ref();
        String number = ((Work) change.after()).number();
        boolean current = versions.getOrDefault(ref, Version.NONE).equals(change.expected());
        boolean held = claim.isEmpty() || claim.get().equals(holders.get(ref));
        boolean free = !change.expected().equals(Version.NONE) || !numbers.containsKey(number);
        return current && held && free;
    }

    private void apply(RecordChange change, boolean announced) {
        RecordRef ref = change.after().ref();
        versions.put(ref, change.after().version());
        numbers.put(((Work) change.after()).number(), ref);
        due.remove(ref);
        holders.remove(ref);
        heldUntil.remove(ref);
        change.dueAt().ifPresent(at -> due.put(ref, at));
        change.lines().forEach(line -> {
            line.texts().forEach(text -> words.add(new Erasable(ref, text.number())));
            if (announced) {
                told.add(new Told(ref, line.envelope().seq()));
            }
        });
    }

    /** Who is free and due, earliest first. */
    List<RecordRef> free(Instant until) {
        return due.entrySet().stream()
                .filter(row -> !row.getValue().isAfter(until))
                .filter(row -> !heldUntil.containsKey(row.getKey())
                        || !heldUntil.get(row.getKey()).isAfter(until))
                .sorted(Map.Entry.<RecordRef, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<RecordRef> claim(Instant until, int limit, Duration lease, ClaimToken token) {
        List<RecordRef> taken = free(until).stream().limit(limit).toList();
        taken.forEach(ref -> {
            holders.put(ref, token);
            heldUntil.put(ref, until.plus(lease));
        });
        return taken;
    }

    void release(ClaimToken token) {
        holders.entrySet().removeIf(row -> row.getValue().equals(token) && heldUntil.remove(row.getKey()) != null);
    }

    Optional<Instant> nextDueAt() {
        return due.values().stream().min(Comparator.naturalOrder());
    }
}
