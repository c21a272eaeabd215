package org.incidentkit.gates;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.nio.file.Path;

/** One Java file of the repository, parsed; {@code path} counts from the repository's root. */
record SourceFile(Path path, int lines, CompilationUnitTree tree, DocTrees trees) {
    /** The folder of the module, such as {@code incident-core}. */
    String module() {
        String whole = path.toString().replace('\\', '/');
        return whole.substring(0, whole.indexOf("/src/"));
    }

    String packageName() {
        ExpressionTree name = tree.getPackageName();
        return name == null ? "" : name.toString();
    }

    boolean describesPackage() {
        return path.endsWith("package-info.java");
    }

    boolean describesModule() {
        return path.endsWith("module-info.java");
    }

    /** Descriptions of packages and modules are short by nature and no measure of how long files are. */
    boolean holdsTypes() {
        return !describesPackage() && !describesModule();
    }

    boolean isCommented(Tree part) {
        String comment = trees.getDocComment(TreePath.getPath(tree, part));
        return comment != null && !comment.isBlank();
    }

    int firstLine(Tree part) {
        return lineOf(trees.getSourcePositions().getStartPosition(tree, part));
    }

    int lastLine(Tree part) {
        return lineOf(trees.getSourcePositions().getEndPosition(tree, part));
    }

    private int lineOf(long position) {
        return (int) tree.getLineMap().getLineNumber(position);
    }
}
