package org.incidentkit.core.store.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.Entry;
import org.incidentkit.core.record.EntryAudience;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.FieldSource;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.record.WorkFold;
import org.incidentkit.core.store.RecordChange;
import org.incidentkit.core.store.Records;

/** The life of a record, event by event: the state they lead to, and how much of it is committed. Immutable. */
record Story(Work work, Chain chain, int committed) {
    static Story open(TenantId tenant, RecordRef ref, WorkEvent.Opened opened) {
        Chain chain = Chain.of(tenant, ref).then(opened);
        return new Story(WorkFold.open(chain.last()), chain, 0);
    }

    /** What a store tells of a record that it has. */
    static Story read(TenantView view, RecordRef ref) {
        Work work = (Work) view.find(ref).orElseThrow();
        List<JournalLine> lines =
                view.journal(ref).subList(0, (int) work.version().value());
        return new Story(work, new Chain(view.tenant(), ref, lines), lines.size());
    }

    List<JournalLine> lines() {
        return chain.lines();
    }

    String hash() {
        return chain.hash();
    }

    Records.Standing standing() {
        return new Records.Standing(work(), hash());
    }

    Story then(Event event) {
        return grown(chain.then(event));
    }

    Story then(Event event, Instant occurredAt, Instant recordedAt, Attribution by) {
        return grown(chain.then(event, occurredAt, recordedAt, by));
    }

    private Story grown(Chain longer) {
        return new Story(WorkFold.evolve(work, longer.last()), longer, committed);
    }

    Text text(String words) {
        return Samples.text(work.texts() + 1, words);
    }

    Story says(EntryAudience audience, String words) {
        return then(new WorkEvent.EntryAdded(entry(audience, words), false));
    }

    Entry entry(EntryAudience audience, String words) {
        int number = work.entries().size() + 1;
        return new Entry(number, Samples.MORNING, Samples.OPERATOR, audience, text(words), List.of(), 0, false);
    }

    Story notes(String words) {
        return says(EntryAudience.PUBLIC, words);
    }

    Story whispers(String words) {
        return says(EntryAudience.INTERNAL, words);
    }

    Story field(String name, FactValue... values) {
        return then(new WorkEvent.FieldChanged(name, work.values(name), List.of(values), new FieldSource.Person()));
    }

    /** A field whose value is kept apart. */
    Story kept(String name, String words) {
        return then(WorkEvent.FieldChanged.keptApart(name, new FieldSource.Person(), List.of(text("text " + words))));
    }

    Story group(String group) {
        return field(FieldNames.GROUP, FactValue.Text.of(group));
    }

    Story linked(LinkType type, RecordRef target) {
        return then(new WorkEvent.Linked(new Link(type, target)));
    }

    /** The change that writes what is not committed yet. */
    RecordChange change() {
        return change(Optional.empty());
    }

    RecordChange change(Instant dueAt) {
        return change(Optional.of(dueAt));
    }

    private RecordChange change(Optional<Instant> dueAt) {
        List<JournalLine> fresh = lines().subList(committed, lines().size());
        return new RecordChange(new Version(committed), work, fresh, dueAt);
    }

    /** The same, with everything committed. */
    Story settled() {
        return new Story(work, chain, lines().size());
    }

    /** Many notes, so that numbers of lines and texts have more than one digit. */
    Story talks(int notes) {
        Story story = this;
        for (String words : numbered("Note ", notes)) {
            story = story.notes(words);
        }
        return story;
    }

    private static List<String> numbered(String what, int count) {
        List<String> all = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            all.add(what + i);
        }
        return all;
    }
}
