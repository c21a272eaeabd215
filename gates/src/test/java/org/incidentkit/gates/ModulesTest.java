package org.incidentkit.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.DirectiveTree;
import com.sun.source.tree.ExportsTree;
import com.sun.source.tree.RequiresTree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the module descriptors ask of a host and show to it. */
class ModulesTest {
    /** Needed to compile, or by the one room that says so; a host never has to have them. */
    private static final Set<String> COMPILE_TIME = Set.of(
            "org.immutables.value.annotations",
            "java.compiler",
            "org.jspecify",
            "tools.jackson.core",
            "org.hibernate.validator");

    private static final Map<String, Set<String>> RUN_TIME = Map.of(
            "org.incidentkit.core", Set.of("org.slf4j", "jakarta.validation"),
            "org.incidentkit.rules",
                    Set.of(
                            "org.incidentkit.core",
                            "tools.jackson.databind",
                            "tools.jackson.dataformat.yaml",
                            "org.snakeyaml.engine",
                            "re2j"),
            "org.incidentkit.jdbc", Set.of("org.incidentkit.core", "java.sql"));

    @Test
    void modules_require_what_the_design_gives_them() {
        List<String> unexpected = descriptors()
                .flatMap(file -> directives(file, RequiresTree.class)
                        .filter(Predicate.not(requires -> isGiven(name(file), requires)))
                        .map(requires -> file.path() + " " + requires.toString().strip()))
                .toList();
        assertThat(unexpected)
                .as("requires beyond the design, because each asks every host for a module")
                .isEmpty();
    }

    @Test
    void modules_export_no_inner_rooms() {
        List<String> inner = descriptors()
                .flatMap(file -> directives(file, ExportsTree.class)
                        .filter(exports ->
                                exports.getPackageName().toString().matches(".*\\.(internal|compile)(\\..*)?"))
                        .map(exports -> file.path() + " " + exports.toString().strip()))
                .toList();
        assertThat(inner)
                .as("exports of inner rooms, because what a host can reach cannot change")
                .isEmpty();
    }

    private static boolean isGiven(String module, RequiresTree requires) {
        String name = requires.getModuleName().toString();
        return requires.isStatic()
                ? COMPILE_TIME.contains(name)
                : RUN_TIME.getOrDefault(module, Set.of()).contains(name);
    }

    private static Stream<SourceFile> descriptors() {
        return Sources.published().stream().filter(SourceFile::describesModule);
    }

    private static String name(SourceFile descriptor) {
        return descriptor.tree().getModule().getName().toString();
    }

    private static <T extends DirectiveTree> Stream<T> directives(SourceFile descriptor, Class<T> kind) {
        return descriptor.tree().getModule().getDirectives().stream()
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
