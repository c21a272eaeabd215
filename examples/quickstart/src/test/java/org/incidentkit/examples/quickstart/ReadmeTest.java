package org.incidentkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The README's host program is a class that is compiled and run here. */
class ReadmeTest {
    private static final String PROGRAM = "HelloDesk";
    private static final int FIRST_SCREEN = 40;

    /** The program keeps its desk in a file, which an earlier run may have left here. */
    @BeforeAll
    static void remove_the_file() throws IOException {
        Files.deleteIfExists(Path.of("target", "hello.mv.db"));
    }

    @Test
    void the_program_stands_in_the_readme_as_it_is_compiled_before_line_40() throws IOException {
        List<String> readme = Files.readAllLines(root().resolve("README.md"));
        int start = readme.indexOf("```java") + 1;
        int end = start + readme.subList(start, readme.size()).indexOf("```");
        Path source = root().resolve("examples/quickstart/src/test/java/" + PROGRAM + ".java");
        assertThat(readme.subList(start, end)).isEqualTo(Files.readAllLines(source));
        assertThat(end).isLessThan(FIRST_SCREEN);
    }

    @Test
    void the_program_prints_what_the_readme_says() throws IOException, ReflectiveOperationException {
        List<String> readme = Files.readAllLines(root().resolve("README.md"));
        int start = readme.indexOf("```text") + 1;
        int end = start + readme.subList(start, readme.size()).indexOf("```");
        assertThat(output().lines().map(ReadmeTest::anyYear))
                .containsExactlyElementsOf(readme.subList(start, end).stream()
                        .map(ReadmeTest::anyYear)
                        .toList());
    }

    @Test
    void the_program_is_fifteen_lines_between_imports_and_braces() throws IOException {
        List<String> source = Files.readAllLines(root().resolve("examples/quickstart/src/test/java/HelloDesk.java"));
        int main = source.indexOf("    public static void main(String[] args) {");
        assertThat(source.subList(main + 1, source.indexOf("    }"))).hasSize(15);
    }

    /** The year is the machine's; the hash is that of the rules as this version writes them. */
    private static String anyYear(String line) {
        return line.replaceAll("INC-\\d{4}-", "INC-YEAR-").replaceAll("rule set \\w+", "rule set HASH");
    }

    private static String output() throws ReflectiveOperationException {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            Class.forName(PROGRAM).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("README.md")) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder;
    }
}
