package org.incidentkit.core.store.contract;

import static org.incidentkit.core.store.contract.Samples.incident;
import static org.incidentkit.core.store.contract.Samples.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.People;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.store.RecordChange;
import org.incidentkit.core.store.RecordPage;

/** Records page by page. */
final class PageCases {
    private static final List<String> IDS = List.of("a", "B", "a-1", "a1", "a10", "a2", "A", "å", "z", "_", "aa");
    private static final List<String> IN_ORDER = List.of("A", "B", "_", "a", "a-1", "a1", "a10", "a2", "aa", "z", "å");

    private static final PersonId CLEO = new PersonId("cleo");

    private PageCases() {}

    static List<ContractCase> all() {
        return new Suite("pages")
                .add("records come in the order of their ids, character by character", PageCases::order)
                .add("pages of any size join without gap or overlap", PageCases::join)
                .add("a page begins after an id that no record has", PageCases::between)
                .add("a page holds one kind, whole records, as they stand now", PageCases::whole)
                .add("a page is filled with what its reader may see", PageCases::filled)
                .add("a page is filled with a person's own, whatever their namesakes are", PageCases::own)
                .add("the page after the last record is empty", PageCases::end)
                .add("a page of the most records there can be is read whole", PageCases::most)
                .cases();
    }

    private static void fill(Trial trial) {
        IDS.forEach(id -> trial.here().write(trial.here().open(incident(id))));
    }

    private static List<Snapshot> read(Trial trial, Optional<String> after, int limit, Visibility visibility) {
        RecordPage page = new RecordPage(RecordKind.INCIDENT, after, limit);
        return trial.store().records().page(Samples.ACME, page, visibility);
    }

    private static List<String> ids(Trial trial, Optional<String> after, int limit) {
        return read(trial, after, limit, Visibility.all()).stream()
                .map(Snapshot::ref)
                .map(RecordRef::id)
                .toList();
    }

    private static void order(Trial trial) {
        fill(trial);
        trial.same("all ids", IN_ORDER, ids(trial, Optional.empty(), RecordPage.MOST));
    }

    private static void join(Trial trial) {
        fill(trial);
        for (int limit = 1; limit <= IDS.size() + 1; limit++) {
            List<String> joined = new ArrayList<>();
            List<String> page = ids(trial, Optional.empty(), limit);
            while (!page.isEmpty() && joined.size() <= IDS.size()) {
                joined.addAll(page);
                trial.holds("a page of " + limit + " holds " + page.size(), page.size() <= limit);
                page = ids(trial, Optional.of(page.get(page.size() - 1)), limit);
            }
            trial.same("pages of " + limit + ", joined", IN_ORDER, joined);
        }
    }

    private static void between(Trial trial) {
        fill(trial);
        trial.same("ids after 'a11'", List.of("a2", "aa", "z", "å"), ids(trial, Optional.of("a11"), RecordPage.MOST));
        trial.same("two ids after '!'", List.of("A", "B"), ids(trial, Optional.of("!"), 2));
    }

    private static void whole(Trial trial) {
        TenantView here = trial.here();
        Story first = here.write(FullStory.of(Samples.ACME, incident("1")));
        Story second = here.write(here.open(incident("2")));
        here.write(here.open(problem("1")));
        first = here.write(first.notes("One more"));
        trial.same(
                "the incidents",
                List.of(first.work(), second.work()),
                read(trial, Optional.empty(), RecordPage.MOST, Visibility.all()));
    }

    private static void filled(Trial trial) {
        for (int i = 10; i < 40; i++) {
            Story story = trial.here().open(incident(Integer.toString(i)));
            trial.here().write(i % 7 == 0 ? story.group("network") : story.group("servers"));
        }
        Visibility network = new Visibility.Groups(Set.of(new GroupId("network")), true);
        List<String> seen = read(trial, Optional.of("14"), 3, network).stream()
                .map(record -> record.ref().id())
                .toList();
        trial.same("the next three of a group's incidents", List.of("21", "28", "35"), seen);
    }

    /** Before hers stand two that are not; records of their ids, of another kind and in another tenant, are hers. */
    private static void own(Trial trial) {
        People called = new People(CLEO, Samples.REQUESTER);
        People requested = new People(Samples.CALLER, CLEO);
        for (TenantView view : List.of(trial.here(), trial.in(Samples.GLOBEX))) {
            boolean isHere = view.tenant().equals(Samples.ACME);
            write(view, incident("a"), isHere ? Samples.PEOPLE : called);
            write(view, incident("b"), isHere ? Samples.PEOPLE : requested);
            write(view, problem("a"), called);
            write(view, problem("b"), requested);
            write(view, incident("c"), called);
            write(view, incident("d"), requested);
        }
        Visibility hers = new Visibility.Own(CLEO);
        for (String after : List.of("", "c")) {
            List<String> seen = read(trial, Optional.of(after).filter(id -> !id.isEmpty()), 1, hers).stream()
                    .map(record -> record.ref().id())
                    .toList();
            trial.same("one of her incidents, after '" + after + "'", List.of(after.isEmpty() ? "c" : "d"), seen);
        }
    }

    private static void write(TenantView view, RecordRef ref, People people) {
        view.write(Story.open(view.tenant(), ref, Samples.opened(Samples.number(ref), people, "Nobody can connect")));
    }

    private static void end(Trial trial) {
        fill(trial);
        trial.same("the last page", List.of("å"), ids(trial, Optional.of("z"), 1));
        trial.same("the page after the last", List.of(), ids(trial, Optional.of("å"), 1));
    }

    private static void most(Trial trial) {
        List<RecordRef> refs = new ArrayList<>();
        for (int i = 0; i <= RecordPage.MOST; i++) {
            refs.add(incident(Integer.toString(RecordPage.MOST * 10 + i)));
        }
        for (int from = 0; from < refs.size(); from += 100) {
            List<RecordRef> some = refs.subList(from, Math.min(from + 100, refs.size()));
            trial.here()
                    .write(TenantView.changes(some.stream()
                            .map(ref -> trial.here().open(ref).change())
                            .toArray(RecordChange[]::new)));
        }
        List<String> first = ids(trial, Optional.empty(), RecordPage.MOST);
        trial.same("how many records the first page holds", RecordPage.MOST, first.size());
        List<String> rest = ids(trial, Optional.of(first.get(first.size() - 1)), RecordPage.MOST);
        trial.same("the second page", List.of(refs.get(RecordPage.MOST).id()), rest);
    }
}
