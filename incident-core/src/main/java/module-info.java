/** The incident desk: values, deciders, calendars, storage and triage ports, and an in-memory store. */
module org.incidentkit.core {
    requires transitive org.slf4j;
    requires transitive jakarta.validation;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires static java.compiler;
    requires static org.hibernate.validator;

    exports org.incidentkit.core.calendar;
    exports org.incidentkit.core.change;
    exports org.incidentkit.core.ci;
    exports org.incidentkit.core.classification;
    exports org.incidentkit.core.common;
    exports org.incidentkit.core.condition;
    exports org.incidentkit.core.configuration;
    exports org.incidentkit.core.desk;
    exports org.incidentkit.core.field;
    exports org.incidentkit.core.imports;
    exports org.incidentkit.core.incident;
    exports org.incidentkit.core.journal;
    exports org.incidentkit.core.json;
    exports org.incidentkit.core.lifecycle;
    exports org.incidentkit.core.memory;
    exports org.incidentkit.core.person;
    exports org.incidentkit.core.problem;
    exports org.incidentkit.core.record;
    exports org.incidentkit.core.sla;
    exports org.incidentkit.core.store;
    exports org.incidentkit.core.store.contract;
    exports org.incidentkit.core.triage;

    // Constraints on inputs are read by reflection, by whichever validator the host brings.
    opens org.incidentkit.core.change;
    opens org.incidentkit.core.imports;
    opens org.incidentkit.core.incident;
    opens org.incidentkit.core.problem;
    opens org.incidentkit.core.record;
}
