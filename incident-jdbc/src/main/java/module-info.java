/** Keeps the desk's records in a relational database, through JDBC. */
module org.incidentkit.jdbc {
    requires transitive org.incidentkit.core;
    requires transitive java.sql;

    exports org.incidentkit.jdbc;
}
