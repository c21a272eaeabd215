package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.Person;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.store.QueueQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is far too long is refused by name before any database is asked, and is repeated in no message. */
class OversizeTest {
    private static final String NAME = "n".repeat(64 * 1_024);
    private static final String TEXT = "t".repeat(1_024 * 1_024);

    private final Database database = Database.fresh();
    private final JdbcStore store = JdbcStore.open(database, SchemaMode.MIGRATE);
    private final Walk walk = new Walk(store);

    static Stream<Consumer<IncidentReport.Builder>> reports() {
        return Stream.of(
                report -> report.title(NAME),
                report -> report.title("t").description(TEXT),
                report -> report.title("t").commandId(new CommandId(NAME, "k")),
                report -> report.title("t").commandId(new CommandId("s", NAME)));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void a_report_is_refused_and_says_what_is_too_long(Consumer<IncidentReport.Builder> much) {
        IncidentReport.Builder report = IncidentReport.builder().caller(new PersonId("anna"));
        much.accept(report);
        var outcome = walk.desk.incidents().submit(report.build(), Walk.ERIK);
        assertThat(outcome.isAccepted()).isFalse();
        assertThat(outcome.toString()).contains("must have at most").hasSizeLessThan(2_000);
        assertThat(database.query("SELECT id FROM ik_record WHERE kind = 'INCIDENT'"))
                .isEmpty();
    }

    @Test
    void a_comment_is_refused() {
        var id = walk.log("Fine").id();
        var outcome = walk.desk.incidents().execute(IncidentCommand.note(id, TEXT), Walk.ERIK);
        assertThat(outcome.isAccepted()).isFalse();
        assertThat(outcome.toString()).hasSizeLessThan(2_000);
    }

    @Test
    void names_that_no_column_holds_are_the_callers_mistake() {
        Person anna = Person.of(new PersonId("anna"), "Anna");
        List<ThrowingCallable> mistakes = List.of(
                () -> store.people().save(TenantId.DEFAULT, Person.of(anna.id(), NAME)),
                () -> store.people().save(TenantId.DEFAULT, anna.withEmail(NAME)),
                () -> store.people().save(TenantId.DEFAULT, anna.withPhone(NAME)),
                () -> store.people().save(TenantId.DEFAULT, anna.withBranch(NAME)),
                () -> store.people().save(TenantId.DEFAULT, anna.withLanguage(NAME)),
                () -> store.outbox().advance(TenantId.DEFAULT, NAME, 1),
                () -> store.numbers().next(TenantId.DEFAULT, NAME),
                () -> new PersonId(NAME),
                () -> new GroupId(NAME),
                () -> new TenantId(NAME));
        for (ThrowingCallable mistake : mistakes) {
            assertThatThrownBy(mistake).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(store.people().find(TenantId.DEFAULT, anna.id())).isEmpty();
        assertThat(store.queues().page(TenantId.DEFAULT, QueueQuery.all(), Visibility.all()))
                .isEmpty();
        assertThat(database.open()).as("connections not given back").isZero();
    }
}
