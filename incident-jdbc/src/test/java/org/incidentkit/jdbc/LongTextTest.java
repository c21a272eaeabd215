package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.incidentkit.core.ci.ConfigurationItem;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.journal.EventTypes;
import org.incidentkit.core.journal.JournalCodec;
import org.incidentkit.core.record.CiId;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A column of text has an end, a record has none: a configuration of ten thousand rules, an incident of many entries. */
class LongTextTest {
    private static final int MOST_IN_ONE_COLUMN =
            Product.tested().choose(1_000_000, Integer.MAX_VALUE, Integer.MAX_VALUE);

    private final Database database = Database.fresh();
    private final JdbcStore store = JdbcStore.open(database, SchemaMode.MIGRATE);
    private final Walk walk = new Walk(store);

    @ParameterizedTest
    @ValueSource(ints = {999_000, 1_000_000, 1_000_001, 2_500_000})
    void bodies_and_payloads_of_any_length_come_back(int length) {
        ConfigurationItem item = ConfigurationItem.builder()
                .id(new CiId("long"))
                .name("🔥".repeat(length / 2))
                .type("server")
                .build();
        walk.desk.items().save(item, Walk.ERIK);
        assertThat(walk.desk.items().find(new CiId("long"))).contains(item);
        RecordRef ref = new RecordRef(RecordKind.CI, "long");
        new JournalCodec(EventTypes.shipped()).verify(store.journals().read(TenantId.DEFAULT, ref, Visibility.all()));
        assertThat(database.query("SELECT LENGTH(body) FROM ik_record WHERE kind = 'CI'"))
                .allMatch(found -> Integer.parseInt(found) <= MOST_IN_ONE_COLUMN);
    }
}
