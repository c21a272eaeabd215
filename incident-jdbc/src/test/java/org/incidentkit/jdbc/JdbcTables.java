package org.incidentkit.jdbc;

import java.util.List;

/** The bare names of the tables that hold what the desk was told. */
final class JdbcTables {
    static final List<String> ALL = List.of(
            "record",
            "journal",
            "text",
            "link",
            "due",
            "outbox",
            "consumer",
            "command_key",
            "number_sequence",
            "person");

    private JdbcTables() {}
}
