package org.incidentkit.gates;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.incidentkit.gates.PublishedClasses.CORE;
import static org.incidentkit.gates.PublishedClasses.JDBC;
import static org.incidentkit.gates.PublishedClasses.RULES;
import static org.incidentkit.gates.PublishedClasses.check;
import static org.incidentkit.gates.PublishedClasses.notIn;

import com.tngtech.archunit.base.DescribedPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom: the modules, the rooms within them, and the libraries each may use. */
class RoomsTest {
    private static final String[] JACKSON = {"tools.jackson..", "com.fasterxml.."};
    private static final String[] EVERYWHERE = {
        "java..", "org.slf4j..", "jakarta.validation..", "org.jspecify..", "org.immutables.value.."
    };

    private static final String[] CORE_ROOMS = Stream.of(
                    "common",
                    "record",
                    "lifecycle",
                    "classification",
                    "field",
                    "condition",
                    "calendar",
                    "sla",
                    "person",
                    "ci",
                    "incident",
                    "problem",
                    "change",
                    "triage",
                    "imports",
                    "journal",
                    "store",
                    "store.contract",
                    "memory",
                    "json",
                    "configuration",
                    "desk",
                    "form",
                    "plan",
                    "escalation",
                    "oncall",
                    "figures",
                    "access",
                    "privacy")
            .map(room -> CORE + "." + room)
            .toArray(String[]::new);

    @Test
    void core_knows_neither_rules_nor_jdbc() {
        check(noClasses()
                .that()
                .resideInAPackage(CORE + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(RULES + "..", JDBC + "..")
                .because("core is used without them, and they plug into its ports"));
    }

    @Test
    void rules_do_not_know_jdbc() {
        check(noClasses()
                .that()
                .resideInAPackage(RULES + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(JDBC + "..")
                .because("rules and storage are chosen independently"));
    }

    @Test
    void jdbc_does_not_know_rules() {
        check(noClasses()
                .that()
                .resideInAPackage(JDBC + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(RULES + "..")
                .because("rules and storage are chosen independently"));
    }

    @Test
    void core_uses_the_listed_libraries_only() {
        check(classes()
                .that(resideInAnyPackage(CORE + "..").and(notIn(Allowances.VALIDATOR)))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(and(EVERYWHERE, CORE + ".."))
                .because("a host that takes core gets java.base, slf4j and jakarta.validation, no more"));
    }

    @Test
    void the_default_validator_adds_its_engine_only() {
        check(classes()
                .that(DescribedPredicate.not(notIn(Allowances.VALIDATOR)))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(and(EVERYWHERE, CORE + "..", "org.hibernate.validator.."))
                .because("a host may bring another engine, or none"));
    }

    @Test
    void rules_use_the_listed_libraries_only() {
        check(classes()
                .that()
                .resideInAPackage(RULES + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(and(
                        and(EVERYWHERE, JACKSON), CORE + "..", RULES + "..", "com.google.re2j..", "org.snakeyaml.."))
                .because("rules add YAML and linear-time patterns to core, no more"));
    }

    @Test
    void only_the_document_room_of_rules_knows_jackson() {
        check(noClasses()
                .that(resideInAnyPackage(RULES + "..").and(resideOutsideOfPackages(RULES + ".document..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(and(JACKSON, "org.snakeyaml.."))
                .because("only the reader of rule documents knows how they are written"));
    }

    @Test
    void jdbc_uses_the_listed_libraries_only() {
        check(classes()
                .that()
                .resideInAPackage(JDBC + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(and(and(EVERYWHERE, JACKSON), CORE + "..", JDBC + "..", "javax.sql.."))
                .because("no driver's classes: a host brings the driver it has"));
    }

    @Test
    void only_jdbc_knows_sql() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(JDBC + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .because("storage is a port; SQL stays behind it"));
    }

    @Test
    void core_has_the_rooms_of_the_design() {
        check(classes()
                .that()
                .resideInAPackage(CORE + "..")
                .should()
                .resideInAnyPackage(CORE_ROOMS)
                .because("a new room is a decision: it is added to this list together with its first tenant"));
    }

    @Test
    void the_rooms_of_core_form_no_cycle() {
        check(slices().matching(CORE + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("a room can only be understood by itself when what it uses does not use it"));
    }

    @Test
    void the_rooms_behind_the_front_of_rules_form_no_cycle() {
        check(slices().matching(RULES + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("a room can only be understood by itself when what it uses does not use it"));
    }

    @Test
    void the_rooms_behind_the_front_of_jdbc_form_no_cycle() {
        check(slices().matching(JDBC + ".internal.(**)")
                .should()
                .beFreeOfCycles()
                .because("a room can only be understood by itself when what it uses does not use it"));
    }

    @Test
    void the_common_room_knows_no_other() {
        check(noClasses()
                .that()
                .resideInAPackage(CORE + ".common")
                .should()
                .dependOnClassesThat(resideInAnyPackage(CORE + "..").and(resideOutsideOfPackages(CORE + ".common")))
                .because("everything stands on it"));
    }

    @Test
    void the_desk_stands_on_top() {
        check(noClasses()
                .that(resideInAnyPackage(CORE + "..").and(resideOutsideOfPackages(CORE + ".desk")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CORE + ".desk")
                .because("the desk puts the rooms together; none of them knows it"));
    }

    @Test
    void nothing_published_knows_an_example() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.incidentkit.examples..")
                .because("examples show the published jars, which stand without them"));
    }

    private static String[] and(String[] packages, String... more) {
        return Stream.concat(Stream.of(packages), Stream.of(more)).toArray(String[]::new);
    }
}
