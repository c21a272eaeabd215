package org.incidentkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.desk.StageExplanation;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.triage.Decision;
import org.incidentkit.core.triage.FiredRule;
import org.incidentkit.core.triage.Stage;
import org.junit.jupiter.api.Test;

/** Other rules come into force and go again while threads decide: no decision is lost, torn or unnamed. */
class HotSwapTest {
    private static final Actor ERIK = Actor.operator("erik");
    private static final int LOGGERS = 3;
    private static final int EACH = 20;
    private static final int SWAPS = 16;

    private static final RuleSet RED = colour("red");
    private static final RuleSet BLUE = colour("blue");

    /** Two stages say the same colour, the second asking for what the first set; a watched rule says another. */
    private static RuleSet colour(String colour) {
        return RuleSet.parse("""
                ruleSet: COLOUR
                classify:
                  - block: tags
                    hitPolicy: COLLECT
                    rules:
                      - { id: tag-COLOUR, when: { title: { word: vpn } }, then: { addTags: [COLOUR] } }
                      - { id: watched-COLOUR, when: { title: { word: vpn } }, then: { addTags: [never] }, mode: MONITOR }
                assign:
                  - block: group
                    hitPolicy: FIRST
                    rules:
                      - { id: to-COLOUR, when: { tags: COLOUR }, then: { group: COLOUR } }
                """.replace("COLOUR", colour));
    }

    private static DeskConfiguration under(RuleSet rules) {
        return DeskConfiguration.builder().rules(rules.text()).build();
    }

    @Test
    void what_is_logged_while_rules_change_is_decided_by_one_version_and_names_it() throws Exception {
        ServiceDesk desk = ServiceDesk.builder().triage(RuleEngine.compile(RED)).build();
        CyclicBarrier start = new CyclicBarrier(LOGGERS + 1);
        List<Incident> logged = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(LOGGERS + 1);
        try {
            List<Future<List<Incident>>> logging = new ArrayList<>();
            for (int i = 0; i < LOGGERS; i++) {
                logging.add(pool.submit(() -> logAll(desk, start)));
            }
            Future<?> swapping = pool.submit(() -> swapAll(desk, start, BLUE, RED));
            for (Future<List<Incident>> one : logging) {
                logged.addAll(one.get());
            }
            swapping.get();
        } catch (ExecutionException failed) {
            throw new AssertionError("a thread failed", failed.getCause());
        } finally {
            pool.shutdownNow();
        }
        assertThat(logged).hasSize(LOGGERS * EACH).allSatisfy(incident -> assertWhole(desk, incident));
    }

    private static List<Incident> logAll(ServiceDesk desk, CyclicBarrier start) throws Exception {
        start.await();
        List<Incident> logged = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            logged.add(desk.incidents()
                    .log(
                            IncidentReport.builder()
                                    .caller(new PersonId("anna"))
                                    .title("vpn " + i)
                                    .build(),
                            ERIK));
        }
        return logged;
    }

    private static Void swapAll(ServiceDesk desk, CyclicBarrier start, RuleSet one, RuleSet other) throws Exception {
        start.await();
        for (int i = 0; i < SWAPS; i++) {
            desk.configuration().activate(under(i % 2 == 0 ? one : other), ERIK);
        }
        return null;
    }

    private static void assertWhole(ServiceDesk desk, Incident incident) {
        String colour = incident.group().orElseThrow().value();
        String hash = Map.of("red", RED.hash(), "blue", BLUE.hash()).get(colour);
        assertThat(incident.work().values("tags")).map(FactValue::toString).containsExactly(colour);
        List<StageExplanation> told = desk.incidents().explain(incident.id(), Visibility.all());
        assertThat(told).allSatisfy(stage -> {
            assertThat(stage.stored().ruleSet()).isEqualTo(hash);
            assertThat(stage.agrees()).isTrue();
        });
        Stream<FiredRule> fired = told.stream().flatMap(stage -> stage.stored().fired().stream());
        assertThat(fired.filter(rule -> !rule.applied()).map(FiredRule::ruleId)).containsExactly("watched-" + colour);
    }

    /** The same on changes too: what the second stage asks for, the first has just set. */
    private static RuleSet changing(String colour) {
        return RuleSet.parse("""
                ruleSet: COLOUR
                classify:
                  - block: tags
                    hitPolicy: COLLECT
                    rules:
                      - { id: tag-COLOUR, on: [create, { update: [service] }], then: { tags: [COLOUR] } }
                      - { id: watched-COLOUR, on: { update: [service] }, then: { supplier: never }, mode: MONITOR }
                assign:
                  - block: group
                    hitPolicy: FIRST
                    rules:
                      - { id: to-COLOUR, on: [create, { update: [service] }], when: { tags: COLOUR }, then: { group: COLOUR } }
                """.replace("COLOUR", colour));
    }

    @Test
    void what_is_changed_while_rules_come_and_go_back_is_decided_by_one_version_each_time() throws Exception {
        RuleSet red = changing("red");
        RuleSet blue = changing("blue");
        ServiceDesk desk = ServiceDesk.builder().triage(RuleEngine.compile(red)).build();
        CyclicBarrier start = new CyclicBarrier(LOGGERS + 1);
        ExecutorService pool = Executors.newFixedThreadPool(LOGGERS + 1);
        List<IncidentId> changed = new ArrayList<>();
        try {
            List<Future<IncidentId>> changing = new ArrayList<>();
            for (int i = 0; i < LOGGERS; i++) {
                changing.add(pool.submit(() -> changeAll(desk, start)));
            }
            Future<?> swapping = pool.submit(() -> swapAll(desk, start, blue, red));
            swapping.get();
            for (Future<IncidentId> one : changing) {
                changed.add(one.get());
            }
        } finally {
            pool.shutdownNow();
        }
        Map<String, String> colours = Map.of(red.hash(), "red", blue.hash(), "blue");
        assertThat(changed).allSatisfy(id -> assertEachChangeWhole(desk, id, colours));
        assertThat(desk.configuration().current().rules()).as("rolled back to").isEqualTo(red.text());
        assertThat(desk.configuration().history()).hasSize(1 + SWAPS);
        Incident after = change(desk, changed.get(0), "after it all");
        assertThat(after.group().orElseThrow().value()).isEqualTo("red");
    }

    private static Incident change(ServiceDesk desk, IncidentId id, String service) {
        Map<String, List<FactValue>> set = Map.of("service", List.of(FactValue.Text.of(service)));
        return desk.incidents()
                .execute(WorkCommand.of(id, WorkAction.Edit.of(set)), ERIK)
                .orThrow();
    }

    private static IncidentId changeAll(ServiceDesk desk, CyclicBarrier start) throws Exception {
        IncidentReport report = IncidentReport.builder()
                .caller(new PersonId("anna"))
                .title("slow")
                .build();
        IncidentId id = desk.incidents().log(report, ERIK).id();
        start.await();
        for (int i = 0; i < EACH; i++) {
            Incident after = change(desk, id, "service " + i);
            assertThat(after.work().values("tags").toString())
                    .isEqualTo("[" + after.group().orElseThrow() + "]");
        }
        return id;
    }

    /** Between one change of the service and the next all stages name one version, and the group is of its colour. */
    private static void assertEachChangeWhole(ServiceDesk desk, IncidentId id, Map<String, String> colours) {
        List<Event> events = desk.incidents().timeline(id, Visibility.all()).stream()
                .map(Recorded::event)
                .toList();
        List<Set<String>> versions = new ArrayList<>();
        int watched = 0;
        for (Event event : events) {
            if (event instanceof WorkEvent.FieldChanged field && field.field().equals("service")) {
                versions.add(new HashSet<>());
            } else if (event instanceof WorkEvent.Triaged triaged && !versions.isEmpty()) {
                versions.get(versions.size() - 1).add(triaged.ruleSet());
                watched += (int) triaged.fired().stream()
                        .filter(rule -> rule.ruleId().startsWith("watched") && !rule.applied())
                        .count();
            } else if (event instanceof WorkEvent.FieldChanged field
                    && field.field().equals("group")
                    && !versions.isEmpty()) {
                String version = versions.get(versions.size() - 1).iterator().next();
                assertThat(field.after()).hasToString("[" + colours.get(version) + "]");
            }
            assertThat(event.toString()).doesNotContain("never");
        }
        assertThat(versions).hasSize(EACH).allSatisfy(names -> assertThat(names).hasSize(1));
        assertThat(watched).isEqualTo(EACH);
        assertThat(desk.incidents().explain(id, Visibility.all())).allMatch(StageExplanation::agrees);
    }

    @Test
    void one_engine_serves_many_threads_at_once() throws Exception {
        RuleEngine engine = RuleEngine.compile(RED);
        int threads = 12;
        CyclicBarrier start = new CyclicBarrier(threads);
        AtomicInteger wrong = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> deciding = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                boolean hits = i % 2 == 0;
                Facts facts = Facts.builder()
                        .text("title", hits ? "vpn nere" : "skrivare")
                        .build();
                deciding.add(pool.submit(() -> {
                    start.await();
                    for (int j = 0; j < 2_000; j++) {
                        Decision decision = engine.decide(Stage.CLASSIFY, facts, Docs.NOW);
                        boolean right = decision.effects().size() == (hits ? 1 : 0)
                                && decision.firedIds().size() == (hits ? 2 : 0)
                                && decision.ruleSet().equals(RED.hash());
                        wrong.addAndGet(right ? 0 : 1);
                    }
                    return null;
                }));
            }
            for (Future<?> one : deciding) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(wrong).hasValue(0);
    }
}
