package org.incidentkit.jdbc.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import org.incidentkit.core.common.StorageException;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private static final SqlText SQL = new SqlText("ik_record", "UPDATE ik_record SET version = ?");

    @Test
    void the_failure_inside_a_batch_says_what_happened_where_the_batch_does_not() {
        SQLException deadlock = new SQLTransactionRollbackException("Deadlock found", "40001", 1213);
        SQLException batch = new BatchUpdateException("Deadlock found", null, 0, new int[] {-3, -3}, deadlock);

        StorageException failure = Failures.of(SQL, batch);

        assertThat(failure)
                .hasCause(deadlock)
                .hasMessageContaining("SQLSTATE 40001")
                .hasMessageContaining("try again");
    }

    @Test
    void a_batch_that_says_what_happened_is_believed() {
        SQLException batch =
                new BatchUpdateException("aborted", "40P01", 0, new int[] {-3}, new SQLException("inside", "XX000"));

        assertThat(Failures.of(SQL, batch)).hasCause(batch).hasMessageContaining("SQLSTATE 40P01");
    }
}
