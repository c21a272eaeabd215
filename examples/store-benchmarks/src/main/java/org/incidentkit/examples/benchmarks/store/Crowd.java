package org.incidentkit.examples.benchmarks.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.incidentkit.core.incident.Incident;

/** Many open incidents, made within the database from one that a desk has logged: their rows are as long as its own. */
final class Crowd {
    private static final int CHUNK = 50_000;
    private static final String ID = "'crowd-' || lpad(CAST(g AS varchar(8)), 8, '0')";
    private static final String NUMBER = "'CROWD-' || lpad(CAST(g AS varchar(8)), 8, '0')";

    private final DataSource source;
    private final String prefix;
    private final Incident template;

    Crowd(DataSource source, String prefix, Incident template) {
        this.source = source;
        this.prefix = prefix;
        this.template = template;
    }

    /**
     * Makes so many.
     *
     * @param count how many
     * @param record columns of records that are not the template's, as expressions of {@code g}, which counts from 1
     * @param dueAt when the g-th is due
     */
    void fill(int count, Map<String, String> record, String dueAt) throws SQLException {
        long start = System.nanoTime();
        for (int from = 1; from <= count; from += CHUNK) {
            int to = Math.min(count, from + CHUNK - 1);
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(copy("record", with(record), from, to));
                statement.execute(copy("text", Map.of("id", ID), from, to));
                statement.execute(copy("due", Map.of("id", ID, "due_at", dueAt), from, to));
                if (!connection.getAutoCommit()) {
                    connection.commit();
                }
            }
            double rate = to * 1e9 / (System.nanoTime() - start);
            System.err.printf(
                    Locale.ROOT,
                    "\r%,d of %,d incidents, %,.0f a second, %.0f s left   ",
                    to,
                    count,
                    rate,
                    (count - to) / rate);
        }
        System.err.println();
    }

    private Map<String, String> with(Map<String, String> more) {
        String body = "replace(replace(r.body, '" + template.number() + "', " + NUMBER + "), '"
                + template.id().value() + "', " + ID + ")";
        Map<String, String> record = new HashMap<>(Map.of("id", ID, "number", NUMBER, "body", body));
        record.putAll(more);
        return record;
    }

    private String copy(String table, Map<String, String> changed, int from, int to) throws SQLException {
        List<String> columns = columns(table);
        String values = columns.stream()
                .map(column -> changed.getOrDefault(column, "r." + column))
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + prefix + table + " (" + String.join(", ", columns) + ") SELECT " + values + " FROM "
                + prefix + table + " r, generate_series(" + from + ", " + to + ") AS s(g) WHERE r.id = '"
                + template.id().value() + "'";
    }

    private List<String> columns(String table) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT * FROM " + prefix + table + " WHERE 1 = 0")) {
            List<String> columns = new ArrayList<>();
            var described = statement.getMetaData();
            for (int i = 1; i <= described.getColumnCount(); i++) {
                columns.add(described.getColumnName(i).toLowerCase(Locale.ROOT));
            }
            return columns;
        }
    }
}
