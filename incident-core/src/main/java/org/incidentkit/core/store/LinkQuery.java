package org.incidentkit.core.store;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;

/**
 * Which links to some records, and how many of them at the most: however much points to them, an answer is bounded.
 *
 * @param sources the kind of the records that point
 * @param type what the links say; empty for whatever they say
 * @param targets the records pointed to, all of one kind, each once, from 1 to {@value #MOST_TARGETS}
 * @param open whether only links of open work are meant: phase neither DONE nor TERMINAL
 * @param limit how many links at the most, from 1 to {@value #MOST}
 */
public record LinkQuery(RecordKind sources, Optional<LinkType> type, List<RecordRef> targets, boolean open, int limit) {
    /** The most links an answer can hold. */
    public static final int MOST = 1_000;

    /** The most records that can be asked about at once. */
    public static final int MOST_TARGETS = 100;

    /**
     * Links from records of a kind, whatever they say and as many as an answer can hold.
     *
     * @param sources the kind of the records that point
     * @param targets the records pointed to
     * @return the query
     */
    public static LinkQuery from(RecordKind sources, List<RecordRef> targets) {
        return new LinkQuery(sources, Optional.empty(), targets, false, MOST);
    }

    /** {@return the same, of open work alone} */
    public LinkQuery ofOpenWork() {
        return new LinkQuery(sources, type, targets, true, limit);
    }

    /** {@return the same, of links that say this} */
    public LinkQuery saying(LinkType wanted) {
        return new LinkQuery(sources, Optional.of(wanted), targets, open, limit);
    }

    /** {@return the same, in an answer of other size} */
    public LinkQuery limit(int most) {
        return new LinkQuery(sources, type, targets, open, most);
    }

    /**
     * Checks the bounds, and takes a copy.
     *
     * @throws IllegalArgumentException when the targets are of several kinds, given twice, none or too many, or the
     *     limit is out of range
     */
    public LinkQuery {
        targets = List.copyOf(targets);
        if (targets.isEmpty() || targets.size() > MOST_TARGETS) {
            throw new IllegalArgumentException(targets.size() + " targets are not from 1 to " + MOST_TARGETS);
        }
        if (new HashSet<>(targets).size() < targets.size()
                || targets.stream().map(RecordRef::kind).distinct().count() > 1) {
            throw new IllegalArgumentException("targets " + targets + " are not of one kind, each once");
        }
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit + " is not from 1 to " + MOST);
        }
    }
}
