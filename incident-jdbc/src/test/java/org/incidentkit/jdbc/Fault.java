package org.incidentkit.jdbc;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.incidentkit.core.store.contract.ContractCase;

/** Something wrong between the store and its database, planted in what passes between them. */
final class Fault implements Wrapped.Watch {
    /** No case does as many statements, unless something is wrong. */
    private static final int MOST = 30_000;

    private final String name;
    private final UnaryOperator<String> statement;
    private UnaryOperator<Object> value = UnaryOperator.identity();
    private boolean inTables;
    private String leftOut = "";
    private JdbcFixture.Setting setting = JdbcFixture.Setting.shipped();
    private volatile boolean hit;
    private final AtomicInteger statements = new AtomicInteger();

    private Fault(String name, UnaryOperator<String> statement) {
        this.name = name;
        this.statement = statement;
    }

    /** Statements that a pattern finds, with every match replaced in them. */
    static Fault in(String name, String found, String replaced, String replacement) {
        Pattern where = Pattern.compile(found);
        Fault fault = new Fault(name, sql -> where.matcher(sql).find() ? sql.replaceAll(replaced, replacement) : sql);
        fault.inTables = found.startsWith("CREATE");
        return fault;
    }

    /** Some statements in place of others. */
    static Fault of(String name, Map<String, String> others) {
        return new Fault(name, sql -> others.getOrDefault(sql, sql));
    }

    /** Values that are bound otherwise. */
    static Fault bound(String name, UnaryOperator<Object> value) {
        Fault fault = new Fault(name, UnaryOperator.identity());
        fault.value = value;
        return fault;
    }

    /** A call that is not made. */
    static Fault without(String name, String call) {
        Fault fault = new Fault(name, UnaryOperator.identity());
        fault.leftOut = call;
        return fault;
    }

    /** On connections that do not commit by themselves: those that do commit what is left when they are given back. */
    Fault onLentTransactions() {
        setting = setting.committing(false);
        return this;
    }

    /** Puts a store with this fault to the test; a fault in the tables takes tables of its own. */
    void run(ContractCase contract, EmptyDatabases databases) {
        statements.set(0);
        contract.run(() -> new JdbcFixture(setting, databases, this));
    }

    void run(Teller teller, EmptyDatabases databases) {
        statements.set(0);
        teller.proof().run(databases, this);
    }

    /** Whether it is the tables that are wrong, rather than what is done to them. */
    boolean isInTables() {
        return inTables;
    }

    boolean isHit() {
        return hit;
    }

    @Override
    public void before(String call) throws SQLException {
        if (call.equals(leftOut)) {
            hit = true;
            throw new Wrapped.LeftOut();
        }
    }

    @Override
    public String statement(String sql) {
        if (statements.incrementAndGet() > MOST) {
            throw new IllegalStateException("it goes on for ever: " + sql);
        }
        String other = statement.apply(sql);
        hit |= !other.equals(sql);
        return other;
    }

    @Override
    public Object value(Object bound) {
        Object other = value.apply(bound);
        hit |= !other.equals(bound);
        return other;
    }

    @Override
    public String toString() {
        return name;
    }
}
