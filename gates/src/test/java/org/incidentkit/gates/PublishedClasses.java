package org.incidentkit.gates;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The classes of the published jars, without those the value recipe generates. */
final class PublishedClasses {
    static final String CORE = "org.incidentkit.core";
    static final String RULES = "org.incidentkit.rules";
    static final String JDBC = "org.incidentkit.jdbc";

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/Immutable") && !location.contains("/test-classes/"))
            .importPackages(CORE, RULES, JDBC);

    private PublishedClasses() {}

    /** A room may still be empty while it is being built; an import of nothing at all is a broken gate. */
    static void check(ArchRule rule) {
        if (ALL.isEmpty()) {
            throw new IllegalStateException("no published class was found: the gate would pass whatever they do");
        }
        rule.allowEmptyShould(true).check(ALL);
    }

    static DescribedPredicate<JavaClass> notIn(Set<String> allowed) {
        return DescribedPredicate.describe(
                "are not of " + allowed,
                type -> !allowed.contains(outermost(type).getName()));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(PublishedClasses::outermost).orElse(type);
    }
}
