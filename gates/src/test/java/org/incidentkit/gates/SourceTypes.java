package org.incidentkit.gates;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The declared types of source files, nested ones included, local and anonymous ones not. */
final class SourceTypes {
    private SourceTypes() {}

    static Stream<SourceType> of(Collection<SourceFile> files) {
        return files.stream()
                .flatMap(file -> file.tree().getTypeDecls().stream()
                        .filter(ClassTree.class::isInstance)
                        .flatMap(type -> new SourceType(file, null, (ClassTree) type).withNested()));
    }

    /** One declared type; {@code outer} is null for a top-level type. */
    record SourceType(SourceFile file, SourceType outer, ClassTree tree) {
        String name() {
            return tree.getSimpleName().toString();
        }

        boolean isTopLevel() {
            return outer == null;
        }

        boolean isPublic() {
            return isVisible(tree.getModifiers(), Set.of(Modifier.PUBLIC));
        }

        /** Whether code outside the package can name it or inherit it. */
        boolean isReachable() {
            return isVisible(tree.getModifiers(), Set.of(Modifier.PUBLIC, Modifier.PROTECTED))
                    && (outer == null || outer.isReachable());
        }

        /** Its own methods that code outside the package can call, without those whose contract stands elsewhere. */
        Stream<MethodTree> promises() {
            return methods()
                    .filter(method -> isOpen(method.getModifiers()))
                    .map(method -> new SourceMethod(file, tree, method))
                    .filter(method -> !method.overrides() && !method.isRecordMember())
                    .map(SourceMethod::tree);
        }

        Stream<MethodTree> methods() {
            return tree.getMembers().stream()
                    .filter(MethodTree.class::isInstance)
                    .map(MethodTree.class::cast);
        }

        private boolean isOpen(ModifiersTree modifiers) {
            Set<Modifier> flags = modifiers.getFlags();
            boolean inInterface = tree.getKind() == Tree.Kind.INTERFACE || tree.getKind() == Tree.Kind.ANNOTATION_TYPE;
            return flags.contains(Modifier.PUBLIC)
                    || flags.contains(Modifier.PROTECTED)
                    || inInterface && !flags.contains(Modifier.PRIVATE);
        }

        private boolean isVisible(ModifiersTree modifiers, Set<Modifier> sufficient) {
            boolean implied = outer != null
                    && (outer.tree.getKind() == Tree.Kind.INTERFACE
                            || outer.tree.getKind() == Tree.Kind.ANNOTATION_TYPE);
            return implied || modifiers.getFlags().stream().anyMatch(sufficient::contains);
        }

        private Stream<SourceType> withNested() {
            Stream<SourceType> nested = tree.getMembers().stream()
                    .filter(ClassTree.class::isInstance)
                    .flatMap(member -> new SourceType(file, this, (ClassTree) member).withNested());
            return Stream.concat(Stream.of(this), nested);
        }

        @Override
        public String toString() {
            return file.path() + ":" + file.firstLine(tree) + " " + name();
        }
    }
}
