package org.incidentkit.gates;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** One method or constructor, and the type that declares it. */
record SourceMethod(SourceFile file, ClassTree owner, MethodTree tree) {
    /** Every method of a file, those of local and anonymous types included. */
    static List<SourceMethod> of(SourceFile file) {
        List<SourceMethod> found = new ArrayList<>();
        new TreeScanner<Void, ClassTree>() {
            @Override
            public Void visitClass(ClassTree type, ClassTree outer) {
                return super.visitClass(type, type);
            }

            @Override
            public Void visitMethod(MethodTree method, ClassTree owner) {
                found.add(new SourceMethod(file, owner, method));
                return super.visitMethod(method, owner);
            }
        }.scan(file.tree(), null);
        return found;
    }

    boolean overrides() {
        return tree.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }

    /** A record's accessors and canonical constructor: its components have said already what there is to say. */
    boolean isRecordMember() {
        if (owner.getKind() != Tree.Kind.RECORD) {
            return false;
        }
        List<String> components = components();
        return parameters().isEmpty() && components.contains(name())
                || name().equals("<init>") && parameters().equals(components);
    }

    /** From the signature to the closing brace; annotations above it are not counted. */
    int lines() {
        return file.lastLine(tree) - file.firstLine(start()) + 1;
    }

    List<String> parameters() {
        return tree.getParameters().stream()
                .map(parameter -> parameter.getName().toString())
                .toList();
    }

    private String name() {
        return tree.getName().toString();
    }

    private List<String> components() {
        return owner.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                .map(field -> field.getName().toString())
                .toList();
    }

    private Tree start() {
        if (tree.getReturnType() != null) {
            return tree.getReturnType();
        }
        return tree.getBody() == null ? tree : tree.getBody();
    }

    @Override
    public String toString() {
        return "%s:%d %s.%s has %d lines and %d parameters"
                .formatted(
                        file.path(),
                        file.firstLine(start()),
                        owner.getSimpleName(),
                        name(),
                        lines(),
                        parameters().size());
    }
}
