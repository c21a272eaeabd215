package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.incidentkit.core.common.StorageException;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.record.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pool most hosts have, set as they set it. */
class PoolTest {
    private final Database database = Database.fresh();

    private HikariDataSource pool(int size, boolean autoCommit, String isolation) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(size);
        config.setAutoCommit(autoCommit);
        config.setTransactionIsolation(isolation);
        config.setConnectionTimeout(1_000);
        return new HikariDataSource(config);
    }

    @ParameterizedTest
    @CsvSource({
        "true, TRANSACTION_READ_COMMITTED",
        "false, TRANSACTION_READ_UNCOMMITTED",
        "true, TRANSACTION_REPEATABLE_READ",
        "false, TRANSACTION_SERIALIZABLE"
    })
    void a_desk_works_on_it_and_gives_back_what_it_was_lent(boolean autoCommit, String isolation) throws SQLException {
        try (HikariDataSource pool = pool(2, autoCommit, isolation)) {
            Walk walk = new Walk(JdbcStore.open(pool, SchemaMode.MIGRATE));
            Incident incident = walk.log("VPN is down");
            walk.execute(IncidentCommand.resolve(incident.id(), "fixed", "Done"), Walk.ERIK);
            walk.wait(Duration.ofDays(6));
            assertThat(walk.desk.work().runDue(10)).isEqualTo(1);
            assertThat(walk.desk.relay().run("mailer", 100, event -> {}).delivered())
                    .isPositive();
            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
            try (Connection connection = pool.getConnection()) {
                assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
                assertThat(connection.getTransactionIsolation())
                        .isEqualTo(com.zaxxer.hikari.util.UtilityElf.getTransactionIsolation(isolation));
            }
        }
    }

    @Test
    void a_pool_that_is_used_up_is_told() throws SQLException {
        try (HikariDataSource pool = pool(2, true, null)) {
            Walk walk = new Walk(JdbcStore.open(pool, SchemaMode.MIGRATE));
            try (Connection one = pool.getConnection();
                    Connection other = pool.getConnection()) {
                assertThat(one).isNotSameAs(other);
                assertThatThrownBy(() -> walk.log("Waits"))
                        .isInstanceOf(StorageException.class)
                        .hasMessageContaining("its pool is not used up")
                        .hasMessageContaining("Nothing was written");
            }
            Incident incident = walk.log("Goes on");
            assertThat(walk.desk.incidents().find(incident.id(), Visibility.all()))
                    .contains(incident);
        }
    }
}
