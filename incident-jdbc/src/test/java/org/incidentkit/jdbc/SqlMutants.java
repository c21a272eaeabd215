package org.incidentkit.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidentkit.core.store.contract.StoreContract;

/** Every statement the store does under the contract, wrong in one place at a time. */
final class SqlMutants {
    /** What is looked for in a statement, and what stands there then; each place is a mutant. */
    private record Operator(String name, Pattern found, String replacement) {
        static Operator of(String name, String found, String replacement) {
            return new Operator(name, Pattern.compile(found), replacement);
        }
    }

    private static final List<Operator> OPERATORS = List.of(
            Operator.of(
                    "condition dropped",
                    "(?<=WHERE |AND |OR |\\()((?:\\w+\\.)?\\w+ (?:=|<=|>=|<|>) \\?)",
                    "(1 = 1 OR $1)"),
            Operator.of("condition dropped", "(?<= AND )((?:\\w+\\.)?\\w+ IS (?:NOT )?NULL)", "1 = 1"),
            Operator.of("bound moved", " <= \\?", " < ?"),
            Operator.of("bound moved", "(?<!due_at|id|rank|kind) > \\?", " >= ?"),
            Operator.of("order dropped", " ORDER BY [\\w.]+(?:, [\\w.]+)*", " ORDER BY 1 DESC"),
            Operator.of("end of the page dropped", " FETCH FIRST \\? ROWS ONLY", " OFFSET (0 * ?) ROWS"),
            Operator.of("token kept", ", token = NULL", ""),
            Operator.of("lease kept", ", held_until = NULL", ""));

    private SqlMutants() {}

    /** What the store says while the contract is kept. */
    private static Set<String> statements() {
        Set<String> all = new ConcurrentSkipListSet<>();
        EmptyDatabases databases = new EmptyDatabases();
        Wrapped.Watch listening = new Wrapped.Watch() {
            @Override
            public void before(String call) {}

            @Override
            public String statement(String sql) {
                all.add(sql);
                return sql;
            }
        };
        StoreContract.cases().stream()
                .filter(each -> !each.suite().startsWith("races"))
                .forEach(each -> each.run(() -> new JdbcFixture(JdbcFixture.Setting.shipped(), databases, listening)));
        all.removeIf(sql -> sql.startsWith("CREATE") || sql.contains("schema_"));
        return all;
    }

    static List<Fault> all() {
        List<Fault> faults = new ArrayList<>();
        for (String sql : statements()) {
            for (Operator operator : OPERATORS) {
                Matcher place = operator.found().matcher(sql);
                while (place.find()) {
                    faults.add(Fault.of(
                            operator.name() + " at " + place.start() + ": " + sql,
                            sql,
                            replaced(sql, place, operator)));
                }
            }
        }
        return faults;
    }

    /** The statement with one place replaced; the pattern may look at what stands around it. */
    private static String replaced(String sql, Matcher place, Operator operator) {
        StringBuilder other = new StringBuilder();
        Matcher again = operator.found().matcher(sql);
        while (again.find()) {
            again.appendReplacement(
                    other,
                    again.start() == place.start() ? operator.replacement() : Matcher.quoteReplacement(again.group()));
        }
        return again.appendTail(other).toString();
    }
}
