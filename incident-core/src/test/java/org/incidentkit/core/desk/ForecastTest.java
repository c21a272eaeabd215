package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidentkit.core.desk.PromiseDesk.ERIK;
import static org.incidentkit.core.desk.PromiseDesk.at;
import static org.incidentkit.core.desk.PromiseDesk.office;
import static org.incidentkit.core.desk.PromiseDesk.resolution;
import static org.incidentkit.core.desk.PromiseDesk.urgent;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.classification.Impact;
import org.incidentkit.core.classification.Urgency;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.problem.ProblemReport;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.sla.SlaConditions;
import org.incidentkit.core.sla.SlaDefinition;
import org.incidentkit.core.store.QueueQuery;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final GroupId NETWORK = new GroupId("network");
    private static final GroupId DESKTOP = new GroupId("desktop");

    private final PromiseDesk bench = new PromiseDesk(DeskConfiguration.builder()
            .addCalendars(office("08:00", "17:00"))
            .addPromises(resolution("resolution", 4).build())
            .addProblemPromises(resolution("analysis", 5).build())
            .build());
    private final Promises promises = bench.desk.promises();

    @Test
    void coming_breaches_stand_by_group_earliest_first() {
        Incident later = moderate(NETWORK);
        Incident first = log(NETWORK);
        Incident desktop = log(DESKTOP);
        Incident nobody = bench.log();

        Forecast day = promises.forecast(Duration.ofDays(1), Visibility.all());

        assertThat(day.from()).isEqualTo(bench.now);
        assertThat(day.groups())
                .extracting(Forecast.OfGroup::group)
                .containsExactly(Optional.empty(), Optional.of(DESKTOP), Optional.of(NETWORK));
        assertThat(numbers(day.of(NETWORK))).containsExactly(first.number(), later.number());
        assertThat(numbers(day.of(DESKTOP))).containsExactly(desktop.number());
        assertThat(numbers(day.groups().get(0).breaches())).containsExactly(nobody.number());
        assertThat(day.of(NETWORK).get(0).breachesAt()).isEqualTo(at("2026-06-15T13:00"));
        assertThat(day.count()).isEqualTo(4);
    }

    @Test
    void the_end_of_the_window_is_outside_and_overdue_ones_are_inside() {
        log(NETWORK);
        assertThat(promises.forecast(Duration.ofHours(4), Visibility.all()).count())
                .isZero();
        assertThat(promises.forecast(Duration.ofHours(4).plusNanos(1_000), Visibility.all())
                        .count())
                .isEqualTo(1);
        bench.now = at("2026-06-15T14:00");
        assertThat(promises.forecast(Duration.ofHours(1), Visibility.all()).count())
                .as("overdue, not decided")
                .isEqualTo(1);
        bench.desk.work().runDue(10);
        assertThat(promises.forecast(Duration.ofHours(1), Visibility.all()).count())
                .as("decided")
                .isZero();
        assertThatThrownBy(() -> promises.forecast(Duration.ofHours(-1), Visibility.all()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_reader_foresees_only_what_it_may_see() {
        log(NETWORK);
        log(DESKTOP);
        Forecast seen = promises.forecast(Duration.ofDays(1), new Visibility.Groups(Set.of(DESKTOP), true));
        assertThat(seen.groups()).extracting(Forecast.OfGroup::group).containsExactly(Optional.of(DESKTOP));
    }

    @Test
    void a_wait_without_an_end_foresees_nothing_a_scheduled_one_what_comes_after_it() {
        Incident waits = log(NETWORK);
        bench.at("2026-06-15T10:00", IncidentCommand.hold(waits.id(), HoldReason.AWAITING_VENDOR, "part"), ERIK);
        assertThat(promises.forecast(Duration.ofDays(30), Visibility.all()).count())
                .isZero();

        Incident until = log(DESKTOP);
        bench.at("2026-06-15T11:00", IncidentCommand.holdUntil(until.id(), at("2026-06-16T09:00"), "part"), ERIK);
        Forecast week = promises.forecast(Duration.ofDays(7), Visibility.all());
        assertThat(week.of(DESKTOP)).singleElement().satisfies(breach -> {
            assertThat(breach.number()).isEqualTo(until.number());
            assertThat(breach.breachesAt()).isEqualTo(at("2026-06-16T12:00"));
        });
        assertThat(promises.forecast(Duration.ofHours(20), Visibility.all()).count())
                .as("the wait outlasts the window")
                .isZero();
        assertThat(bench.read(until.id()).phase().name())
                .as("asking changes nothing")
                .isEqualTo("WAITING");
    }

    @Test
    void problems_are_foreseen_beside_incidents() {
        bench.desk
                .problems()
                .log(
                        ProblemReport.builder()
                                .title("VPN fails every Monday")
                                .impact(Impact.HIGH)
                                .urgency(Urgency.MEDIUM)
                                .group(NETWORK)
                                .build(),
                        ERIK);
        assertThat(promises.forecast(Duration.ofDays(1), Visibility.all()).of(NETWORK))
                .hasSize(1);
    }

    private Incident log(GroupId group) {
        return bench.desk.incidents().log(urgent().group(group).build(), ERIK);
    }

    private Incident moderate(GroupId group) {
        return bench.desk
                .incidents()
                .log(
                        IncidentReport.builder()
                                .caller(new PersonId("anna"))
                                .title("VPN is slow")
                                .impact(Impact.MEDIUM)
                                .urgency(Urgency.MEDIUM)
                                .group(group)
                                .build(),
                        ERIK);
    }

    private static List<String> numbers(List<Forecast.ComingBreach> breaches) {
        return breaches.stream().map(Forecast.ComingBreach::number).toList();
    }

    @Test
    void only_open_records_are_foreseen() {
        SlaDefinition closing =
                resolution("closing", 4).stop(SlaConditions.closed()).build();
        PromiseDesk own = PromiseDesk.promising(closing);
        Incident open = own.log();
        Incident resolved = own.log();
        own.at("2026-06-15T09:10", IncidentCommand.resolve(resolved.id(), "fixed", "restarted"), ERIK);

        Forecast day = own.desk.promises().forecast(Duration.ofDays(1), Visibility.all());

        assertThat(day.groups())
                .flatExtracting(Forecast.OfGroup::breaches)
                .extracting(Forecast.ComingBreach::number)
                .containsExactly(open.number());
    }

    @Test
    void more_records_than_a_page_holds_are_foreseen() {
        PromiseDesk own = PromiseDesk.promising(resolution("resolution", 4).build());
        for (int i = 0; i <= QueueQuery.Slice.MOST; i++) {
            own.log();
        }
        assertThat(own.desk
                        .promises()
                        .forecast(Duration.ofDays(1), Visibility.all())
                        .count())
                .isEqualTo(QueueQuery.Slice.MOST + 1);
    }
}
