/** The incident desk: values, deciders, calendars, storage and triage ports, and an in-memory store. */
module org.incidentkit.core {
    requires transitive org.slf4j;
    requires transitive jakarta.validation;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires static java.compiler;
    requires static tools.jackson.databind;

    exports org.incidentkit.core.common;
    exports org.incidentkit.core.condition;
    exports org.incidentkit.core.field;
}
