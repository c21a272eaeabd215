package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.person.Person;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.jdbc.internal.sql.StatementLog;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class StatementLogTest {

    @Test
    void statements_are_told_with_their_times_and_without_their_values_to_who_asks_for_debug() {
        String told = told("debug");
        assertThat(told)
                .containsPattern("1 rows, \\d+ µs: INSERT INTO ik_person")
                .contains("UPDATE ik_person")
                .doesNotContain("Anna", "anna");
    }

    @Test
    void nothing_is_told_to_who_does_not() {
        assertThat(told("info")).isEmpty();
    }

    private static String told(String level) {
        String name = "told." + level;
        System.setProperty("org.slf4j.simpleLogger.log." + name, level);
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            JdbcStore store = JdbcStore.builder(Database.fresh())
                    .mode(SchemaMode.MIGRATE)
                    .log(new StatementLog(LoggerFactory.getLogger(name)))
                    .open();
            store.people().save(TenantId.DEFAULT, Person.of(new PersonId("anna"), "Anna"));
        } finally {
            System.setErr(err);
            System.clearProperty("org.slf4j.simpleLogger.log." + name);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
