package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.incidentkit.core.common.StorageException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.imports.HistoricIncident;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.memory.MemoryStore;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.store.Outbox;
import org.junit.jupiter.api.Test;

class RelayTest {
    private static final Actor ERIK = Actor.operator("erik");

    private final MemoryStore store = new MemoryStore();
    private final ServiceDesk desk = desk();
    private final List<Recorded> told = new ArrayList<>();

    @Test
    void a_consumer_is_told_everything_once_in_the_order_of_each_journal() {
        Incident vpn = log("vpn");
        Incident mail = log("mail");
        note(vpn, "looking into it");
        Relayed run = desk.relay().run("mailer", 1_000, told::add);
        assertThat(run.delivered()).isEqualTo(told.size()).isPositive();
        assertThat(run.trouble()).isEmpty();
        for (Incident incident : List.of(vpn, mail)) {
            assertThat(told.stream()
                            .filter(event -> event.envelope()
                                    .record()
                                    .equals(incident.id().ref())))
                    .containsExactlyElementsOf(desk.incidents().timeline(incident.id(), Visibility.all()));
        }
        assertThat(desk.relay().run("mailer", 1_000, told::add).delivered()).isZero();
        assertThat(desk.relay().run("another", 1_000, event -> {}).delivered()).isEqualTo(run.delivered());
    }

    @Test
    void what_a_rule_asks_of_others_is_announced_like_any_event() {
        ServiceDesk ruled = ServiceDesk.builder()
                .clock(() -> Instant.EPOCH)
                .triage(LineRules.of("tell follow_up always ask notify erik"))
                .build();
        Incident vpn = ruled.incidents()
                .log(IncidentReport.builder().caller("anna").title("vpn").build(), Actor.operator("erik"));
        ruled.relay().run("mailer", 1_000, told::add);
        assertThat(told.stream().filter(one -> one.event() instanceof WorkEvent.EffectRequested))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.envelope().record()).isEqualTo(vpn.id().ref());
                    assertThat(asked.event())
                            .isEqualTo(new WorkEvent.EffectRequested("tell", "notify", Map.of("to", "erik")));
                });
    }

    @Test
    void a_run_takes_no_more_than_its_limit_and_the_next_goes_on() {
        for (int i = 0; i < 60; i++) {
            log("incident " + i);
        }
        List<Recorded> all = new ArrayList<>();
        desk.relay().run("whole", 10_000, all::add);
        int runs = 0;
        while (desk.relay().run("parts", 7, told::add).delivered() == 7) {
            runs++;
        }
        assertThat(told).isEqualTo(all);
        assertThat(runs).isEqualTo(all.size() / 7);
        assertThatThrownBy(() -> desk.relay().run("parts", 0, told::add)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_listener_that_throws_stops_the_run_and_after_a_restart_it_resumes_where_it_stopped() {
        Incident vpn = log("vpn");
        Relayed first = desk.relay().run("mailer", 1_000, event -> {
            if (told.size() == 2) {
                throw new IllegalStateException("the mail server is down");
            }
            told.add(event);
        });
        assertThat(first.delivered()).isEqualTo(2);
        Relayed.Trouble trouble = first.trouble().orElseThrow();
        assertThat(trouble.cause()).hasMessage("the mail server is down");
        assertThat(store.outbox().position(TenantId.DEFAULT, "mailer")).isEqualTo(first.position());

        Relayed second = desk().relay().run("mailer", 1_000, told::add);
        assertThat(told.get(2)).isEqualTo(trouble.event());
        assertThat(told).doesNotHaveDuplicates().hasSize(2 + second.delivered());
        assertThat(ofKind(RecordKind.INCIDENT))
                .containsExactlyElementsOf(desk.incidents().timeline(vpn.id(), Visibility.all()));
    }

    @Test
    void when_the_program_dies_between_telling_and_noting_the_events_are_told_again() {
        log("vpn");
        ServiceDesk dying = ServiceDesk.builder()
                .store(StagedStore.with(store, Forgetful::new))
                .build();
        assertThatThrownBy(() -> dying.relay().run("mailer", 1_000, told::add)).isInstanceOf(StorageException.class);
        List<Recorded> before = List.copyOf(told);
        assertThat(before).isNotEmpty();
        told.clear();
        desk().relay().run("mailer", 1_000, told::add);
        assertThat(told).isEqualTo(before);
    }

    @Test
    void imports_announce_nothing() {
        desk.configuration().current();
        desk.relay().run("mailer", 1_000, event -> {});
        desk.imports()
                .open(
                        HistoricIncident.builder()
                                .number("OLD-1")
                                .state("NEW")
                                .openedAt(Instant.EPOCH)
                                .report(report("from another system"))
                                .build(),
                        Instant.EPOCH)
                .orThrow();
        assertThat(desk.relay().run("mailer", 1_000, told::add).delivered()).isZero();
    }

    @Test
    void a_tenant_hears_nothing_of_another() {
        log("vpn");
        assertThat(desk.tenant(new TenantId("other"))
                        .relay()
                        .run("mailer", 1_000, told::add)
                        .delivered())
                .isZero();
    }

    private ServiceDesk desk() {
        return ServiceDesk.builder().store(store).clock(() -> Instant.EPOCH).build();
    }

    private Stream<Recorded> ofKind(RecordKind kind) {
        return told.stream().filter(event -> event.envelope().record().kind() == kind);
    }

    private Incident log(String title) {
        return desk.incidents().log(report(title), ERIK);
    }

    private static IncidentReport report(String title) {
        return IncidentReport.builder().caller(PersonId.of("anna")).title(title).build();
    }

    private void note(Incident incident, String words) {
        desk.incidents()
                .execute(IncidentCommand.note(incident.id(), words), ERIK)
                .orThrow();
    }

    /** An outbox whose program dies before it can note anything. */
    private record Forgetful(Outbox outbox) implements Outbox {
        @Override
        public List<Pointer> after(TenantId tenant, long position, int limit) {
            return outbox.after(tenant, position, limit);
        }

        @Override
        public long position(TenantId tenant, String consumer) {
            return outbox.position(tenant, consumer);
        }

        @Override
        public void advance(TenantId tenant, String consumer, long position) {
            throw new StorageException("the program died", new IllegalStateException("killed"));
        }
    }
}
