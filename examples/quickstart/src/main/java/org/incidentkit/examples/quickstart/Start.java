package org.incidentkit.examples.quickstart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.change.ChangeId;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.configuration.ConfigurationRecord;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.desk.StageExplanation;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.problem.ProblemId;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.store.RecordPage;
import org.incidentkit.core.store.Store;
import org.incidentkit.core.triage.Stage;

/** What a start of the program finds in its store, and which rules are in force from then on. */
final class Start {
    private static final int HASH = 12;
    private static final int SHOWN = 9;

    private final ServiceDesk desk;
    private final Store store;
    private final Page page;

    Start(ServiceDesk desk, Store store, Page page) {
        this.desk = desk;
        this.store = store;
        this.page = page;
    }

    void print(Plot plot) {
        page.section("The desk starts");
        earlier();
        activate(SupportDesk.configuration(plot), plot);
    }

    private void earlier() {
        List<Work> found = new ArrayList<>();
        for (RecordKind kind : List.of(RecordKind.INCIDENT, RecordKind.PROBLEM, RecordKind.CHANGE)) {
            found.addAll(all(kind));
        }
        if (found.isEmpty()) {
            page.line("Its store is empty: this is the first run.");
            return;
        }
        page.line("Its store holds what earlier runs left; this run tells the story again, with records of its own:");
        page.gap();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("found", "state", "priority", "group", "by rules", "title"));
        found.stream().skip(Math.max(0, found.size() - SHOWN)).map(this::row).forEach(rows::add);
        page.table(rows);
        if (found.size() > SHOWN) {
            page.line("and " + (found.size() - SHOWN) + " more");
        }
        page.gap();
    }

    /** Read page by page, told in the order of their numbers. */
    private List<Work> all(RecordKind kind) {
        List<Work> all = new ArrayList<>();
        List<Snapshot> records = page(kind, Optional.empty());
        while (!records.isEmpty()) {
            records.forEach(record -> all.add((Work) record));
            records =
                    page(kind, Optional.of(records.get(records.size() - 1).ref().id()));
        }
        all.sort(Comparator.comparing(Work::number));
        return all;
    }

    private List<Snapshot> page(RecordKind kind, Optional<String> after) {
        return store.records().page(TenantId.DEFAULT, new RecordPage(kind, after, 100), Visibility.all());
    }

    private List<String> row(Work work) {
        return List.of(
                work.number(),
                work.status().state(),
                work.priority().map(priority -> "P" + priority.rank()).orElse("-"),
                work.group().map(GroupId::value).orElse("-"),
                decisions(work.ref()).stream()
                        .filter(decision -> decision.stored().stage() == Stage.ASSIGN)
                        .map(decision -> brief(decision.stored().ruleSet()))
                        .findFirst()
                        .orElse("-"),
                work.title().toString());
    }

    /** By the rules of their time, whatever rules are in force now. */
    private List<StageExplanation> decisions(RecordRef ref) {
        return switch (ref.kind()) {
            case INCIDENT -> desk.incidents().explain(new IncidentId(ref.id()), Visibility.all());
            case PROBLEM -> desk.problems().explain(new ProblemId(ref.id()), Visibility.all());
            case CHANGE -> desk.changes().explain(new ChangeId(ref.id()), Visibility.all());
            case CI, CONFIGURATION -> List.of();
        };
    }

    /** A document that says what is in force already has no effect. */
    private void activate(DeskConfiguration configuration, Plot plot) {
        long before = desk.configuration().history().size();
        ConfigurationRecord after = desk.configuration().activate(configuration, Cast.SARA);
        String which =
                RuleDocument.NAME + ", rule set " + plot.rules().ruleSet().name() + " "
                        + brief(plot.rules().ruleSet().hash());
        boolean same = after.version().value() == before;
        page.line("Rules: " + which + ", "
                + (same ? "in force already" : before == 0 ? "now in force" : "now in force in place of others")
                + " (configuration " + after.version() + ").");
    }

    private static String brief(String hash) {
        return hash.substring(0, HASH);
    }
}
