package org.incidentkit.core.store.contract;

import static org.incidentkit.core.store.contract.Samples.BY_OPERATOR;
import static org.incidentkit.core.store.contract.Samples.EVENING;
import static org.incidentkit.core.store.contract.Samples.MORNING;
import static org.incidentkit.core.store.contract.Samples.NOON;
import static org.incidentkit.core.store.contract.Samples.incident;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.incidentkit.core.ci.RelationType;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.journal.EventTypes;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.journal.Seal;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.Envelope;
import org.incidentkit.core.record.WorkFold;

/** What happened is told in order, word for word. */
final class JournalCases {
    private static final int MANY = 120;

    private JournalCases() {}

    static List<ContractCase> all() {
        return new Suite("journals")
                .add("lines come in the order of their numbers, over many commits", JournalCases::order)
                .add("lines come in the order of their numbers, whatever instants they bear", JournalCases::overtaken)
                .add("every type of event is read as it was written", JournalCases::types)
                .add("payload and hashes are kept to the character", JournalCases::payload)
                .add("the envelope is kept whole", JournalCases::envelope)
                .add("the journal verifies, and folds to the record", JournalCases::folds)
                .add("the last hash is that of the last line", JournalCases::lastHash)
                .add("a record that was never written has no journal beside one that was", JournalCases::unknown)
                .cases();
    }

    private static void order(Trial trial) {
        Story story = trial.here().open(incident("1"));
        for (int i = 0; i < MANY; i++) {
            story = trial.here().write(i % 10 == 0 ? story.talks(9) : story.notes("Single " + i));
        }
        trial.same(
                "how many lines there are",
                MANY + MANY / 10 * 8 + 1,
                trial.here().journal(incident("1")).size());
        trial.here().tells(story);
    }

    private static void overtaken(Trial trial) {
        Story story = trial.here().open(incident("1"));
        story = story.then(note(story, "Evening"), EVENING, EVENING, BY_OPERATOR);
        story = story.then(note(story, "Morning"), MORNING, EVENING, BY_OPERATOR);
        story = trial.here().write(story.then(note(story, "Noon"), NOON, NOON, BY_OPERATOR));
        story = trial.here().write(story.then(note(story, "Noon again"), NOON, MORNING, BY_OPERATOR));
        trial.here().tells(story);
    }

    private static Event note(Story story, String words) {
        return story.notes(words).chain().last().event();
    }

    private static void types(Trial trial) {
        Story story = trial.here().write(FullStory.of(Samples.ACME, incident("1")));
        Chain item = trial.here().write(Chain.item(Samples.ACME, "vpn").described(Samples.gateway("vpn")));
        item = trial.here().write(item.related(RelationType.RUNS_ON, "host"));
        item = trial.here().write(item.unrelated(RelationType.RUNS_ON, "host"));
        Chain configuration =
                trial.here().write(Chain.configuration(Samples.ACME).activated("calendars: []"));
        configuration = trial.here().write(configuration.armed(7));
        TreeSet<String> types = new TreeSet<>();
        for (Chain chain : List.of(story.chain(), item, configuration)) {
            List<JournalLine> lines = trial.here().journal(chain.ref());
            trial.same("the journal of " + chain.ref(), chain.lines(), lines);
            lines.forEach(line -> types.add(line.stored().type()));
        }
        trial.same(
                "the types of events read",
                new TreeSet<>(EventTypes.shipped().all().keySet()),
                types);
    }

    private static void payload(Trial trial) {
        Story story = trial.here().write(FullStory.of(Samples.ACME, incident("1")));
        List<JournalLine> lines = trial.here().journal(incident("1"));
        trial.same(
                "the payloads",
                story.lines().stream().map(JournalLine::stored).toList(),
                lines.stream().map(JournalLine::stored).toList());
        trial.same(
                "the seals",
                story.lines().stream().map(JournalLine::seal).toList(),
                lines.stream().map(JournalLine::seal).toList());
    }

    private static void envelope(Trial trial) {
        Attribution by = new Attribution(
                new PersonId("p".repeat(64)),
                Optional.of(Samples.CALLER),
                Optional.of("rule: räkna ☃ " + "r".repeat(100)));
        Story story = trial.here().open(incident("1"));
        trial.here().write(story.then(note(story, "Later"), MORNING, EVENING, by));
        Envelope expected = new Envelope(Samples.ACME, incident("1"), 2, MORNING, EVENING, by);
        List<Envelope> envelopes = trial.here().journal(incident("1")).stream()
                .map(JournalLine::envelope)
                .filter(envelope -> envelope.seq() == 2)
                .toList();
        trial.same("the envelope", List.of(expected), envelopes);
    }

    private static void folds(Trial trial) {
        Story story = trial.here().write(FullStory.of(Samples.ACME, incident("1")));
        trial.here().write(story.talks(MANY));
        List<JournalLine> lines = trial.here().journal(incident("1"));
        trial.same("how many lines there are", story.lines().size() + MANY, lines.size());
        Chain.verify(lines);
        trial.same(
                "the record",
                Optional.of(
                        WorkFold.fold(lines.stream().map(JournalLine::recorded).toList())),
                trial.here().find(incident("1")));
    }

    private static void lastHash(Trial trial) {
        Story story = trial.here().open(incident("1"));
        for (int i = 0; i < 12; i++) {
            story = trial.here().write(story.talks(i));
            trial.same("the last hash", story.hash(), hash(trial, "1"));
            story = story.notes("One more");
        }
        trial.same("the last hash of no journal", Seal.FIRST, hash(trial, "2"));
    }

    private static String hash(Trial trial, String id) {
        return trial.store().journals().lastHash(Samples.ACME, incident(id));
    }

    private static void unknown(Trial trial) {
        Story story = trial.here().write(trial.here().open(incident("1")));
        trial.same("the journal", story.lines(), trial.here().journal(incident("1")));
        trial.same("the journal of no record", List.of(), trial.here().journal(incident("2")));
        trial.same("the last hash of no record", Seal.FIRST, hash(trial, "2"));
    }
}
