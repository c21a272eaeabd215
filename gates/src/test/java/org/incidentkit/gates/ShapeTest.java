package org.incidentkit.gates;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.gates.PublishedClasses.JDBC;
import static org.incidentkit.gates.PublishedClasses.check;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a type looks like from outside: its name, its kind, its fields. */
class ShapeTest {
    private static final Pattern SAYS_NOTHING = Pattern.compile(".*(Impl|Utils?|Helper|Manager)|Base[A-Z].*");

    @Test
    void names_say_what_a_type_is() {
        List<String> nameless = SourceTypes.of(Sources.all())
                .filter(type -> SAYS_NOTHING.matcher(type.name()).matches())
                .map(SourceTypes.SourceType::toString)
                .toList();
        assertThat(nameless)
                .as("types named *Impl, *Util(s), *Helper, *Manager or Base*, because such a name hides the job")
                .isEmpty();
    }

    @Test
    void public_types_cannot_be_extended_by_accident() {
        check(classes()
                .that()
                .arePublic()
                .should(be(DescribedPredicate.describe(
                        "interfaces, sealed, records, enums, annotations, exceptions or final", ShapeTest::isClosed)))
                .because("what a host may extend is a promise, made by an interface"));
    }

    @Test
    void public_fields_are_constants() {
        check(fields().that().arePublic().should().beFinal().because("a value that the outside can set has no owner"));
    }

    @Test
    void the_jdbc_front_stays_small() {
        long fronts = Sources.published().stream()
                .filter(file -> file.packageName().equals(JDBC))
                .flatMap(file -> SourceTypes.of(List.of(file)))
                .filter(type -> type.isTopLevel() && type.isPublic())
                .count();
        assertThat(fronts)
                .as("public types in %s, because a host needs a store, not its parts", JDBC)
                .isLessThanOrEqualTo(10);
    }

    private static boolean isClosed(JavaClass type) {
        return type.isInterface()
                || type.isRecord()
                || type.isEnum()
                || type.isAnnotation()
                || type.isAssignableTo(Throwable.class)
                || type.getModifiers().contains(FINAL)
                || type.reflect().isSealed();
    }
}
