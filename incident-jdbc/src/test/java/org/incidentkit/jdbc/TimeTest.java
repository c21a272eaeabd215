package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Instants come back as they went in, wherever the program and whoever reads it stands. */
class TimeTest {
    private static final String NOW =
            Product.tested().choose("CURRENT_TIMESTAMP(6) AT TIME ZONE 'UTC'", "clock_timestamp()", "UTC_TIMESTAMP(6)");

    private final TimeZone zone = TimeZone.getDefault();
    private final Locale locale = Locale.getDefault();

    @AfterEach
    void back() {
        TimeZone.setDefault(zone);
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Stockholm", "Asia/Kathmandu", "America/St_Johns", "Pacific/Apia"})
    void every_quarter_of_both_dst_nights_comes_back(String where) {
        TimeZone.setDefault(TimeZone.getTimeZone(where));
        Database database = Database.fresh();
        Walk walk = new Walk(JdbcStore.open(database, SchemaMode.MIGRATE));
        walk.now = LocalDateTime.of(2026, 3, 28, 22, 0, 0, 999_999_000).toInstant(ZoneOffset.UTC);
        Incident incident = walk.log("Spring");
        List<Instant> written = new java.util.ArrayList<>();
        written.add(walk.now);
        for (LocalDateTime night :
                List.of(LocalDateTime.of(2026, 3, 28, 22, 15), LocalDateTime.of(2026, 10, 24, 22, 0))) {
            walk.now = night.toInstant(ZoneOffset.UTC).plus(1, ChronoUnit.MICROS);
            for (int quarter = 0; quarter < 16; quarter++) {
                walk.execute(IncidentCommand.note(incident.id(), "Quarter"), Walk.ERIK);
                written.add(walk.now);
                walk.wait(Duration.ofMinutes(15));
            }
        }
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        Walk elsewhere = walk.on(JdbcStore.open(database));
        assertThat(elsewhere.desk.incidents().timeline(incident.id(), Visibility.all()).stream()
                        .map(Recorded::at)
                        .distinct()
                        .toList())
                .isEqualTo(written);
        assertThat(database.query("SELECT occurred_at FROM ik_journal WHERE kind = 'INCIDENT' ORDER BY seq")
                        .get(0))
                .isEqualTo("2026-03-28T22:00:00.999999Z");
    }

    @Test
    void turkish_letters_change_nothing() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        Database database = Database.fresh();
        Walk walk = new Walk(JdbcStore.builder(database)
                .schema(database.schema() + "ii")
                .prefix("ik_i_")
                .mode(SchemaMode.MIGRATE)
                .open());
        Incident incident = walk.log("İ ı i I");
        walk.execute(IncidentCommand.resolve(incident.id(), "fixed", "Done"), Walk.ERIK);
        walk.wait(Duration.ofDays(6));
        assertThat(walk.desk.work().runDue(10)).isEqualTo(1);
        assertThat(walk.desk.incidents().byNumber(incident.number(), Visibility.all()))
                .hasValueSatisfying(found -> assertThat(found.title()).isEqualTo("İ ı i I"));
    }

    @Test
    void the_databases_clock_is_the_databases() {
        Database database = Database.fresh();
        JdbcStore store = JdbcStore.open(database, SchemaMode.MIGRATE);
        Instant before = store.clock().instant();
        Instant after = store.clock().instant();
        assertThat(after).isAfterOrEqualTo(before);
        assertThat(before.truncatedTo(ChronoUnit.MICROS)).isEqualTo(before);
        Instant asked = Instant.parse(database.query("SELECT " + NOW).get(0));
        assertThat(Duration.between(after, asked)).isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    @Test
    void a_lease_ends_by_the_databases_clock_whatever_the_desk_says() {
        Database database = Database.fresh();
        JdbcStore store = JdbcStore.open(database, SchemaMode.MIGRATE);
        Walk walk = new Walk(store);
        walk.log("Late");
        Instant until = walk.now.plus(Duration.ofDays(1));
        Instant farAhead = walk.now.plus(Duration.ofDays(10_000));
        assertThat(store.due()
                        .claim(TenantId.DEFAULT, until, 10, Duration.ofHours(1))
                        .records())
                .hasSize(1);
        assertThat(store.due()
                        .claim(TenantId.DEFAULT, farAhead, 10, Duration.ofHours(1))
                        .records())
                .isEmpty();
        database.execute("UPDATE ik_due SET held_until = " + NOW);
        assertThat(store.due()
                        .claim(TenantId.DEFAULT, until, 10, Duration.ofHours(1))
                        .records())
                .hasSize(1);
    }
}
