package org.incidentkit.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ExportsTree;
import com.sun.source.tree.ModuleTree;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentkit.gates.SourceTypes.SourceType;
import org.junit.jupiter.api.Test;

/** What a host can reach is described; doclint checks how, this checks that. */
class JavadocTest {
    @Test
    void every_exported_type_is_described() {
        assertThat(exportedTypes().filter(type -> !type.file().isCommented(type.tree())))
                .as("exported types without a doc comment, because a host cannot read our minds")
                .isEmpty();
    }

    @Test
    void every_promised_method_is_described() {
        Stream<String> silent = exportedTypes()
                .flatMap(type -> type.promises()
                        .filter(method -> !type.file().isCommented(method))
                        .map(method -> type.file().path() + ":" + type.file().firstLine(method) + " " + type.name()
                                + "." + method.getName()));
        assertThat(silent)
                .as("exported methods without a doc comment, because a host cannot read our minds")
                .isEmpty();
    }

    @Test
    void every_package_is_described_and_null_marked() {
        Set<String> described = Sources.published().stream()
                .filter(SourceFile::describesPackage)
                .filter(file -> file.tree().getPackageAnnotations().stream()
                        .anyMatch(mark -> mark.getAnnotationType().toString().endsWith("NullMarked")))
                .filter(file -> file.isCommented(file.tree().getPackage()))
                .map(SourceFile::packageName)
                .collect(Collectors.toSet());
        assertThat(Sources.published().stream()
                        .filter(file -> !file.describesModule())
                        .map(SourceFile::packageName)
                        .filter(name -> !described.contains(name))
                        .distinct())
                .as("packages without a package-info.java that says what they are for and is @NullMarked")
                .isEmpty();
    }

    private static Stream<SourceType> exportedTypes() {
        Set<String> exported = exportedPackages(Sources.published());
        return SourceTypes.of(Sources.published())
                .filter(type -> exported.contains(type.file().packageName()))
                .filter(SourceType::isReachable);
    }

    private static Set<String> exportedPackages(Collection<SourceFile> files) {
        return files.stream()
                .filter(SourceFile::describesModule)
                .map(file -> file.tree().getModule())
                .map(ModuleTree::getDirectives)
                .flatMap(Collection::stream)
                .filter(ExportsTree.class::isInstance)
                .map(directive -> ((ExportsTree) directive).getPackageName().toString())
                .collect(Collectors.toSet());
    }
}
