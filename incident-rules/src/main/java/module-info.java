/** Rules as documents, decided and explained. */
module org.incidentkit.rules {
    requires transitive org.incidentkit.core;
    requires tools.jackson.dataformat.yaml;
    requires tools.jackson.databind;
    requires org.snakeyaml.engine;
    requires re2j;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires static java.compiler;

    exports org.incidentkit.rules;
    exports org.incidentkit.rules.explain;
    exports org.incidentkit.rules.model;
}
