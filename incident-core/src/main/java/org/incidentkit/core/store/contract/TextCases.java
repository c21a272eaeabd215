package org.incidentkit.core.store.contract;

import static org.incidentkit.core.store.contract.Samples.incident;
import static org.incidentkit.core.store.contract.Samples.problem;

import java.util.List;
import java.util.Optional;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkFold;
import org.incidentkit.core.store.RecordPage;

/** Words come back as they were said, until they are erased. */
final class TextCases {
    private static final String SECRET = "Anna's number is 112";

    private TextCases() {}

    static List<ContractCase> all() {
        return new Suite("texts")
                .add("words are kept to the character", TextCases::words)
                .add("the longest text is kept to the character", TextCases::longest)
                .add("salt and digest are kept", TextCases::salt)
                .add("erased words are gone from every read", TextCases::erased)
                .add("a journal with erased words verifies, and folds to the record", TextCases::verifies)
                .add("erasing tells whether there were words", TextCases::tells)
                .add("erasing one text leaves the others, and those of other records", TextCases::others)
                .add("erasing moves neither version nor hash", TextCases::unmoved)
                .add("words erased meanwhile do not come back with a later commit", TextCases::noReturn)
                .cases();
    }

    private static void words(Trial trial) {
        Story story = trial.here().open(incident("1"));
        for (String words : Words.ALL) {
            story = story.notes(words);
        }
        trial.here().write(story);
        Work found = (Work) trial.present("the record", trial.here().find(incident("1")));
        trial.same(
                "the words",
                Words.ALL,
                found.entries().stream().map(entry -> entry.text().toString()).toList());
        trial.here().tells(story);
    }

    private static void longest(Trial trial) {
        RecordRef ref = incident("1");
        Story story = Story.open(Samples.ACME, ref, Samples.opened(ref, Words.longest()));
        trial.here()
                .tells(trial.here()
                        .write(story.notes("👩🏽‍💻".repeat(Words.LONGEST / 7)).whispers(Words.longest())));
    }

    private static void salt(Trial trial) {
        trial.here().write(trial.here().open(incident("1")).notes(SECRET));
        Text text = said(trial, incident("1"));
        trial.same("the text", Samples.text(2, SECRET), text);
        trial.holds("the words do not fit their digest", text.verifies());
    }

    private static Text said(Trial trial, RecordRef ref) {
        Work work = (Work) trial.present("the record", trial.here().find(ref));
        return work.entries().get(0).text();
    }

    /** Two records with the same words under the same number, after those of the first were erased. */
    private static Story erase(Trial trial) {
        Story story = trial.here()
                .write(trial.here().open(incident("1")).notes(SECRET).notes("And so on"));
        trial.here().write(trial.here().open(incident("2")).notes(SECRET));
        trial.here().write(trial.here().open(problem("1")).notes(SECRET));
        trial.holds("there is nothing to erase", erase(trial, incident("1"), 2));
        return story;
    }

    private static boolean erase(Trial trial, RecordRef ref, int text) {
        return trial.store().journals().erase(Samples.ACME, ref, text);
    }

    private static void erased(Trial trial) {
        Story story = erase(trial);
        Text expected = Text.erased(2, Samples.text(2, SECRET).digest());
        trial.same("the text", expected, said(trial, incident("1")));
        List<JournalLine> lines = trial.here().journal(incident("1"));
        trial.same(
                "the texts of the journal's second line",
                List.of(expected),
                lines.get(1).texts());
        trial.same(
                "the payload of the second line",
                story.lines().get(1).stored(),
                lines.get(1).stored());
        List<Snapshot> page = trial.store()
                .records()
                .page(Samples.ACME, new RecordPage(RecordKind.INCIDENT, Optional.empty(), 1), Visibility.all());
        Optional<Work> byNumber = trial.store()
                .records()
                .byNumber(Samples.ACME, RecordKind.INCIDENT, story.work().number(), Visibility.all());
        for (Object read : List.of(lines, page, byNumber, trial.here().find(incident("1")))) {
            trial.holds("erased words are still in " + read, !read.toString().contains(SECRET));
            trial.holds("erased salt is still in " + read, !read.toString().contains("salt of 2"));
        }
    }

    private static void verifies(Trial trial) {
        Story story = erase(trial);
        List<JournalLine> lines = trial.here().journal(incident("1"));
        trial.same("how many lines there are", story.lines().size(), lines.size());
        Chain.verify(lines);
        Work folded = WorkFold.fold(lines.stream().map(JournalLine::recorded).toList());
        trial.same("the record", Optional.of(folded), trial.here().find(incident("1")));
    }

    private static void tells(Trial trial) {
        erase(trial);
        trial.same("erasing again", false, erase(trial, incident("1"), 2));
        trial.same("erasing a text that never was", false, erase(trial, incident("1"), 99));
        trial.same("erasing in a record that never was", false, erase(trial, incident("9"), 1));
    }

    private static void others(Trial trial) {
        Story story = erase(trial);
        trial.same(
                "the same words in another record",
                SECRET,
                said(trial, incident("2")).toString());
        trial.same(
                "the same words in a record of another kind",
                SECRET,
                said(trial, problem("1")).toString());
        Work work = (Work) trial.present("the record", trial.here().find(incident("1")));
        trial.same("the title", story.work().title(), work.title());
        trial.same(
                "the next entry", story.work().entries().get(1), work.entries().get(1));
    }

    private static void unmoved(Trial trial) {
        Story story = erase(trial);
        Work work = (Work) trial.present("the record", trial.here().find(incident("1")));
        trial.same("the version", story.work().version(), work.version());
        trial.same("the last hash", story.hash(), trial.store().journals().lastHash(Samples.ACME, incident("1")));
        trial.here().write(story.notes("It goes on"));
    }

    private static void noReturn(Trial trial) {
        Story story = erase(trial).notes("Decided before the words were erased");
        trial.here().write(story);
        trial.same("the text", Text.erased(2, Samples.text(2, SECRET).digest()), said(trial, incident("1")));
        trial.holds(
                "erased words are back in the journal",
                trial.here().journal(incident("1")).stream()
                        .noneMatch(line -> line.toString().contains(SECRET)));
        trial.same("erasing again", false, erase(trial, incident("1"), 2));
    }
}
