package org.incidentkit.examples.benchmarks.store;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.person.Actor;
import org.incidentkit.jdbc.Dialect;
import org.incidentkit.jdbc.JdbcStore;
import org.incidentkit.jdbc.SchemaMode;
import tools.jackson.databind.ObjectMapper;

/**
 * From the start of a program to the first incident in a new H2 file, as a whole process: {@code desk}, or {@code plain}
 * for the same tables, the same validation library, Jackson for the incident and its events as JSON, and the inserts by
 * hand. The desk is one as shipped; the plain program knows no configuration, no lifecycle and no rules.
 */
public final class StartUp {
    private static final String KEY = "'default', 'INCIDENT', '1'";

    private StartUp() {}

    /** What the plain program validates, and stores. */
    record Report(
            @NotBlank @Size(max = 200) String title,
            @Size(max = 50_000) String description,
            @NotBlank @Size(max = 200) String caller,
            @NotBlank String group) {}

    /** An event of the plain program. */
    record Event(String type, Instant at, String field, String value) {}

    /** Does one of the two. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("start");
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve("desk"));
        try (Connection kept = source.getConnection()) {
            if (arguments[0].equals("desk")) {
                desk(source);
            } else {
                plain(kept);
            }
        }
    }

    private static void desk(JdbcDataSource source) {
        ServiceDesk desk = ServiceDesk.builder()
                .store(JdbcStore.open(source, SchemaMode.MIGRATE))
                .build();
        System.out.println(desk.incidents().log(Reports.report(1), Actor.operator("sara")));
    }

    private static void plain(Connection connection) throws Exception {
        Validator validator = Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
        Report report = new Report("The connection is lost", "Since this morning", "anna", "network");
        if (!validator.validate(report).isEmpty()) {
            throw new IllegalStateException("invalid");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(JdbcStore.schema(Dialect.H2));
        }
        connection.setAutoCommit(false);
        write(connection, report);
        connection.commit();
        System.out.println("INC-1 " + report.title());
    }

    /** A record with its words, and an event for each of its fields. */
    private static void write(Connection connection, Report report) throws SQLException {
        ObjectMapper json = new ObjectMapper();
        Instant now = Instant.now();
        insert(
                connection,
                "ik_record (tenant, kind, id, version, last_hash, is_open, priority_rank, updated_at, due_at,"
                        + " body_form, body)"
                        + " VALUES"
                        + " (" + KEY + ", 8, 'hash', TRUE, 1, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 1, ?)",
                json.writeValueAsString(report));
        for (int n = 1; n <= 8; n++) {
            event(connection, n, json.writeValueAsString(new Event("field-changed", now, "group", report.group())));
        }
        String words = "ik_text (tenant, kind, id, number, digest, salt, content) VALUES (" + KEY + ", ";
        insert(connection, words + "1, 'digest', 'salt', ?)", report.title());
        insert(connection, words + "2, 'digest', 'salt', ?)", report.description());
    }

    /** An event with its pointer. */
    private static void event(Connection connection, int n, String payload) throws SQLException {
        insert(
                connection,
                "ik_journal (tenant, kind, id, seq, occurred_at, recorded_at, actor, type, v, prev_hash, hash, payload)"
                        + " VALUES (" + KEY + ", " + n
                        + ", CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 'sara', 'field-changed', 1, 'prev', 'hash', ?)",
                payload);
        insert(connection, "ik_outbox (tenant, kind, id, seq) VALUES (" + KEY + ", ?)", Integer.toString(n));
    }

    private static void insert(Connection connection, String into, String value) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + into)) {
            insert.setString(1, value);
            insert.executeUpdate();
        }
    }
}
