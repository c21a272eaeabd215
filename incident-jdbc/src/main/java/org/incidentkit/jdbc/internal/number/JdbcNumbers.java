package org.incidentkit.jdbc.internal.number;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.store.Numbers;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.sql.Raced;
import org.incidentkit.jdbc.internal.sql.Row;
import org.incidentkit.jdbc.internal.sql.Session;
import org.incidentkit.jdbc.internal.sql.Tables;
import org.incidentkit.jdbc.internal.sql.Transactions;

/** Numbers, drawn in blocks that belong to one store; a block of one belongs to the transaction it is drawn in. */
public final class JdbcNumbers implements Numbers {
    private final Transactions transactions;
    private final NumberSql sql;
    private final int blockSize;
    private final boolean isWritingInQueries;
    private final Map<NumberRows, Block> blocks = new ConcurrentHashMap<>();

    /** Draws so many numbers at once. */
    public JdbcNumbers(Transactions transactions, Tables tables, SqlDialect dialect, int blockSize) {
        this.transactions = transactions;
        this.sql = new NumberSql(tables, dialect);
        this.blockSize = blockSize;
        this.isWritingInQueries = dialect.isWritingInQueries();
    }

    @Override
    public long next(TenantId tenant, String sequence) {
        NumberRows row = new NumberRows(tenant, sequence);
        return blockSize == 1
                ? draw(row)
                : blocks.computeIfAbsent(row, key -> new Block()).next(row);
    }

    /** The last number of a new block. */
    private long draw(NumberRows row) {
        Optional<Long> drawn = blockSize > 1 && isWritingInQueries ? drawAtOnce(row) : Optional.empty();
        return drawn.orElseGet(() -> drawInOrder(row));
    }

    /** Empty while the sequence has not begun. */
    private Optional<Long> drawAtOnce(NumberRows row) {
        return transactions.single(session ->
                session.first(sql.drawAtOnce, parameters -> row.bind(parameters.whole(blockSize)), Row::whole));
    }

    private long drawInOrder(NumberRows row) {
        return transactions.write(session -> {
            boolean begun = session.update(sql.draw, parameters -> row.bind(parameters.whole(blockSize))) == 1;
            return begun ? session.first(sql.drawn, row::bind, Row::whole).orElseThrow() : begin(session, row);
        });
    }

    private long begin(Session session, NumberRows row) {
        if (!session.insert(sql.begin, parameters -> row.bind(parameters.whole(blockSize)))) {
            throw new Raced(sql.begin);
        }
        return blockSize;
    }

    /** The rest of the numbers drawn last. */
    private final class Block {
        private long last;
        private long end;

        synchronized long next(NumberRows row) {
            if (last == end) {
                end = draw(row);
                last = end - blockSize;
            }
            last++;
            return last;
        }
    }
}
