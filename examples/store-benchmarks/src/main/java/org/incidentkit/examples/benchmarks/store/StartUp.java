package org.incidentkit.examples.benchmarks.store;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.person.Actor;
import org.incidentkit.jdbc.Dialect;
import org.incidentkit.jdbc.JdbcStore;
import org.incidentkit.jdbc.SchemaMode;

/**
 * From the start of a program to the first incident in a new H2 file, as a whole process: {@code desk}, or {@code plain}
 * for the same tables, the same validation library and a handful of inserts by hand.
 */
public final class StartUp {
    private StartUp() {}

    /** What the plain program validates. */
    record Report(@NotBlank String title, @NotBlank String caller) {}

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
                .configuration(Reports.configuration())
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
        Report report = new Report("The connection is lost", "anna");
        if (!validator.validate(report).isEmpty()) {
            throw new IllegalStateException("invalid");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(JdbcStore.schema(Dialect.H2));
        }
        connection.setAutoCommit(false);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO ik_text (tenant, kind, id, number, digest,"
                        + " salt, content) VALUES ('default', 'INCIDENT', '1', ?, 'digest', 'salt', ?)")) {
            for (int n = 1; n <= 8; n++) {
                insert.setInt(1, n);
                insert.setString(2, report.title());
                insert.executeUpdate();
            }
        }
        connection.commit();
        System.out.println("INC-1 " + report.title());
    }
}
