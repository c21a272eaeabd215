package org.incidentkit.gates;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The Java files of the working copy, read once. */
final class Sources {
    private static final Path ROOT = root();
    private static final List<SourceFile> MAIN = parse("src/main/java");
    private static final List<SourceFile> TESTS = parse("src/test/java");

    private Sources() {}

    /** The main sources of the published jars. */
    static List<SourceFile> published() {
        return MAIN.stream()
                .filter(file -> file.module().startsWith("incident-"))
                .toList();
    }

    /** The main sources of the published jars and of the examples. */
    static List<SourceFile> main() {
        return MAIN;
    }

    static List<SourceFile> tests() {
        return TESTS;
    }

    static List<SourceFile> all() {
        return Stream.concat(MAIN.stream(), TESTS.stream()).toList();
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("incident-core/pom.xml"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("the gates run inside the repository, which was not found");
        }
        return folder;
    }

    private static List<SourceFile> parse(String folder) {
        List<Path> files = javaFiles(folder);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees trees = DocTrees.instance(task);
            List<SourceFile> parsed = new ArrayList<>();
            for (CompilationUnitTree tree : task.parse()) {
                Path file = Path.of(tree.getSourceFile().toUri());
                int lines = Files.readAllLines(file).size();
                parsed.add(new SourceFile(ROOT.relativize(file), lines, tree, trees));
            }
            return List.copyOf(parsed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> javaFiles(String folder) {
        try (Stream<Path> modules = Stream.concat(Files.list(ROOT), listOrNothing(ROOT.resolve("examples")))) {
            List<Path> files = new ArrayList<>();
            for (Path module : modules.sorted().toList()) {
                Path sources = module.resolve(folder);
                if (Files.exists(module.resolve("pom.xml")) && Files.isDirectory(sources)) {
                    try (Stream<Path> found = Files.walk(sources)) {
                        found.filter(file -> file.toString().endsWith(".java"))
                                .sorted()
                                .forEach(files::add);
                    }
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> listOrNothing(Path folder) throws IOException {
        return Files.isDirectory(folder) ? Files.list(folder) : Stream.empty();
    }
}
