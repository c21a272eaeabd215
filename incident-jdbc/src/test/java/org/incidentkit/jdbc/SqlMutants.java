package org.incidentkit.jdbc;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every statement the store does while its promises are put to the test, wrong in one place at a time. */
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
            Operator.of(
                    "condition dropped", "(?<=WHERE |AND )((?:\\w+\\.)?\\w+ IN \\(\\?(?:, \\?)*\\))", "(1 = 1 OR $1)"),
            Operator.of("condition dropped", "(?<=WHERE |AND |ON )(\\w+\\.\\w+ = \\w+\\.\\w+)", "(1 = 1 OR $1)"),
            Operator.of("condition dropped", "(?<=AND )(COALESCE\\(token, ''\\) = \\?)", "(1 = 1 OR $1)"),
            Operator.of("condition dropped", "(?<=AND )((?:\\w+\\.)?\\w+ = TRUE)", "1 = 1"),
            Operator.of("alternative dropped", "(?<=\\()((?:\\w+\\.)?\\w+ IS NULL OR )", ""),
            Operator.of("alternative dropped", " OR \\w+\\.\\w+ IS NOT NULL", ""),
            Operator.of("bound moved", " <= \\?", " < ?"),
            Operator.of("bound moved", "(?<!due_at|id|rank|kind) > \\?", " >= ?"),
            Operator.of("order turned", " ORDER BY ([\\w.]++)(?! DESC)(?:, [\\w.]+)*", " ORDER BY $1 DESC"),
            Operator.of("order turned", " ORDER BY ([\\w.]+) DESC", " ORDER BY $1"),
            Operator.of(
                    "end of the page dropped",
                    " FETCH FIRST \\? ROWS ONLY",
                    Product.tested().choose(" OFFSET (0 * ?) ROWS", " OFFSET (0 * ?) ROWS", ", (0 + ?)")),
            Operator.of("token kept", ", token = NULL", ""),
            Operator.of("lease kept", ", held_until = NULL", ""),
            Operator.of("salt kept", ", salt = NULL", ""));

    private SqlMutants() {}

    /**
     * Statements that are wrong in one place.
     *
     * @param fault the fault
     * @param tellers those in whose runs the store says one of them: no other can tell the fault
     */
    record Mutant(Fault fault, List<Teller> tellers) {
        @Override
        public String toString() {
            return fault.toString();
        }
    }

    /** What the store says while its promises are kept, and to whom. */
    private static Map<String, List<Teller>> statements() {
        Map<String, List<Teller>> all = new TreeMap<>();
        EmptyDatabases databases = new EmptyDatabases();
        for (Teller each : Teller.all()) {
            for (String sql : statements(each, databases)) {
                all.computeIfAbsent(sql, text -> new ArrayList<>()).add(each);
            }
        }
        return all;
    }

    private static Set<String> statements(Teller each, EmptyDatabases databases) {
        Set<String> said = new ConcurrentSkipListSet<>();
        Wrapped.Watch listening = new Wrapped.Watch() {
            @Override
            public void before(String call) {}

            @Override
            public String statement(String sql) {
                said.add(sql);
                return sql;
            }
        };
        each.proof().run(databases, listening);
        said.removeIf(sql -> sql.startsWith("CREATE") || sql.contains("schema_"));
        return said;
    }

    /** {@return a mutant for each place, with all the texts that differ only in what stands around it} */
    static List<Mutant> all() {
        Map<Place, Map<String, String>> others = new TreeMap<>(Comparator.comparing(Place::toString));
        Map<Place, Set<Teller>> tellers = new HashMap<>();
        statements().forEach((sql, under) -> {
            for (Operator operator : OPERATORS) {
                Matcher match = operator.found().matcher(sql);
                while (match.find()) {
                    Place place = Place.of(operator.name(), sql, match);
                    others.computeIfAbsent(place, key -> new HashMap<>()).put(sql, replaced(sql, match, operator));
                    tellers.computeIfAbsent(place, key -> new LinkedHashSet<>()).addAll(under);
                }
            }
        });
        List<Mutant> mutants = new ArrayList<>();
        others.forEach((place, texts) -> mutants.add(
                new Mutant(Fault.of(place.toString(), texts), List.copyOf(requireNonNull(tellers.get(place))))));
        return mutants;
    }

    /** The statement with one place replaced; the pattern may look at what stands around it. */
    private static String replaced(String sql, MatchResult place, Operator operator) {
        StringBuilder other = new StringBuilder();
        Matcher again = operator.found().matcher(sql);
        while (again.find()) {
            again.appendReplacement(
                    other,
                    again.start() == place.start() ? operator.replacement() : Matcher.quoteReplacement(again.group()));
        }
        return again.appendTail(other).toString();
    }

    /**
     * Where something stands, alike in all texts that the same code makes: of how many values, with which filters, alone
     * or among others in one statement.
     *
     * @param operator what becomes of it
     * @param head the innermost query or change around it, up to its conditions
     * @param matched what stands there
     * @param nth how many of the same stand before it
     */
    record Place(String operator, String head, String matched, int nth) {
        private static final Pattern BEGINNING = Pattern.compile("^\\((?:SELECT|INSERT|UPDATE|DELETE|WITH) ");

        static Place of(String operator, String sql, MatchResult match) {
            String before = sql.substring(beginning(sql, match.start()), match.start());
            String all = sql.substring(beginning(sql, match.start()));
            String head = all.split(" WHERE ", 2)[0].replaceAll("\\?(?:, \\?)+", "?, …");
            String matched = match.group().trim();
            int nth = before.split(Pattern.quote(matched), -1).length - 1;
            return new Place(operator, head, matched.replaceAll("IN \\(.*\\)", "IN (…)"), nth);
        }

        private static int beginning(String sql, int from) {
            int open = 0;
            for (int at = from - 1; at >= 0; at--) {
                char c = sql.charAt(at);
                if (c == ')') {
                    open++;
                } else if (c == '(' && open > 0) {
                    open--;
                } else if (c == '(' && BEGINNING.matcher(sql.substring(at)).find()) {
                    return at + 1;
                }
            }
            return 0;
        }

        @Override
        public String toString() {
            return operator + ": " + matched + (nth == 0 ? "" : " (" + (nth + 1) + ")") + " in " + head;
        }
    }
}
