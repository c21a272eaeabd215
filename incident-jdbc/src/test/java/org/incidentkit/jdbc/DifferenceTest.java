package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.person.Person;
import org.incidentkit.core.person.PersonId;
import org.junit.jupiter.api.Test;

/** In what the databases differ, and that they do: each difference is asserted on both sides. */
class DifferenceTest {
    private static final String WITH_ZERO = "a\0b\u001ac";

    private final Database database = Database.fresh();
    private final JdbcStore store = JdbcStore.open(database, SchemaMode.MIGRATE);

    @Test
    void character_zero_is_spelled_out_where_texts_cannot_hold_it() {
        store.people().save(TenantId.DEFAULT, Person.of(new PersonId("anna"), WITH_ZERO));
        String expected = Product.tested().choose(WITH_ZERO, "a\u001a0b\u001a1c", "a\0b\u001a1c");
        assertThat(database.query("SELECT name FROM ik_person")).containsExactly(expected);
        assertThat(store.people().find(TenantId.DEFAULT, new PersonId("anna")))
                .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo(WITH_ZERO));
    }

    @Test
    void half_a_pair_of_surrogates_is_spelled_out_where_texts_are_sent_encoded() {
        String half = "\uDD25 half";
        store.people().save(TenantId.DEFAULT, Person.of(new PersonId("anna"), half));
        String spelled = "\u001add25 half";
        assertThat(database.query("SELECT name FROM ik_person"))
                .containsExactly(Product.tested().choose(half, spelled, spelled));
        assertThat(store.people().find(TenantId.DEFAULT, new PersonId("anna")))
                .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo(half));
    }

    @Test
    void long_texts_take_a_second_column_where_one_has_an_end() {
        // Not by LOWER: H2 lowers by the language of the program, and a Turkish one has another i.
        List<String> columns = database.query("SELECT column_name FROM information_schema.columns"
                + " WHERE table_name IN ('ik_text', 'IK_TEXT') AND table_schema IN ('PUBLIC', '" + database.home()
                + "')");
        boolean inTwo = Product.tested().choose(true, false, false);
        assertThat(columns).isNotEmpty();
        assertThat(columns.stream().anyMatch("content_rest"::equalsIgnoreCase)).isEqualTo(inTwo);
    }

    @Test
    void isolation_is_asked_for_where_it_costs_no_round_trip() throws SQLException {
        List<String> calls = new ArrayList<>();
        JdbcStore watched = JdbcStore.open(database.watchedBy(calls::add));
        watched.people().save(TenantId.DEFAULT, Person.of(new PersonId("anna"), "Anna"));
        boolean asked = Product.tested().choose(true, false, true);
        assertThat(calls.contains("Connection.getTransactionIsolation")).isEqualTo(asked);
    }

    @Test
    void queues_are_indexed_by_what_is_open_where_an_index_can_leave_rows_out() throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = database.getConnection();
                var rows = connection
                        .getMetaData()
                        .getIndexInfo(
                                Product.tested().choose(null, null, database.home()),
                                Product.tested().choose("PUBLIC", database.home(), null),
                                Product.tested().choose("IK_RECORD", "ik_record", "ik_record"),
                                false,
                                true)) {
            while (rows.next()) {
                if ("ik_record_queue".equalsIgnoreCase(rows.getString("INDEX_NAME"))) {
                    columns.add(rows.getString("COLUMN_NAME").toLowerCase(java.util.Locale.ROOT));
                }
            }
        }
        List<String> rest = List.of("priority_rank", "due_at", "id", "kind");
        List<String> expected = new ArrayList<>(
                Product.tested().choose(List.of("tenant", "is_open"), List.of("tenant"), List.of("tenant", "is_open")));
        expected.addAll(rest);
        assertThat(columns).isEqualTo(expected);
    }
}
