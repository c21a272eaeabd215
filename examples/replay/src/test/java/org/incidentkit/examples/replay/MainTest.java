package org.incidentkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--mapping",
                "a.csv b.csv",
                "a.csv --store",
                "a.csv --store paper",
                "a.csv --store h2:",
                "a.csv --colour blue",
                "a.csv --mapping m --mapping n",
                "--store memory"
            })
    void nonsense_is_answered_with_the_usage_and_two(String line) {
        assertThat(run(line.isEmpty() ? List.of() : List.of(line.split(" ")))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage: FILE.csv");
        assertThat(out.size()).isZero();
    }

    @Test
    void options_may_stand_anywhere() {
        assertThat(Options.parse(List.of("--store", "memory", "a.csv", "--mapping", "m.yaml")))
                .isEqualTo(new Options.Parsed.Asked(
                        new Options(Path.of("a.csv"), Optional.of(Path.of("m.yaml")), Shelf.MEMORY)));
        assertThat(Options.parse(List.of("a.csv", "--store", "h2:out/desk")))
                .isEqualTo(new Options.Parsed.Asked(new Options(
                        Path.of("a.csv"),
                        Optional.empty(),
                        new Shelf(Shelf.Kind.H2, Optional.of(Path.of("out/desk"))))));
    }

    @Test
    void an_h2_database_comes_to_the_same_figures_in_memory_and_in_a_file() throws Exception {
        Path log = directory.resolve("log.csv");
        Path file = directory.resolve("desk");
        Files.writeString(log, Samples.smallLog());
        for (String store : List.of("h2", "h2:" + file)) {
            out.reset();
            assertThat(run(List.of(log.toString(), "--store", store))).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsSequence(Samples.SMALL_FIGURES);
        }
        assertThat(directory.resolve("desk.mv.db")).exists();
    }

    @Test
    void a_store_that_holds_incidents_already_takes_no_log() throws Exception {
        Path log = directory.resolve("log.csv");
        Files.writeString(log, Samples.smallLog());
        List<String> line = List.of(log.toString(), "--store", "h2:" + directory.resolve("desk"));
        assertThat(run(line)).isZero();
        out.reset();
        err.reset();
        assertThat(run(line)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "the store holds incidents already: name another file, or delete this one",
                        "nothing was imported");
        assertThat(out.size()).isZero();
    }

    @Test
    void a_missing_log_and_a_missing_mapping_are_told_and_answered_with_two() {
        Path missing = directory.resolve("none");
        assertThat(run(List.of(missing.toString()))).isEqualTo(2);
        assertThat(run(List.of("a.csv", "--mapping", missing.toString()))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        missing + ": no such file",
                        "nothing was imported",
                        missing + ": no such file",
                        "nothing was imported");
        assertThat(out.size()).isZero();
    }

    @Test
    void a_log_is_imported_and_the_last_lines_are_the_figures() throws Exception {
        Path log = directory.resolve("log.csv");
        Files.writeString(log, Samples.smallLog());
        assertThat(run(List.of(log.toString(), "--store", "memory"))).isZero();
        List<String> told = out.toString(StandardCharsets.UTF_8).lines().toList();
        // What the mapping does not know comes first: it is what somebody has to do something about.
        assertThat(told)
                .hasSize(16)
                .startsWith(log + ":28:12: INC9000006: the mapping does not know the state 'Parked', 'Active' stays")
                .containsSequence(Samples.SMALL_FIGURES);
        assertThat(told.get(15)).matches("events_per_second \\d+");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("66 of 66 rows, ");
    }

    @Test
    void another_mapping_gives_another_desk() throws Exception {
        Path log = directory.resolve("log.csv");
        Path mapping = directory.resolve("m.yaml");
        Files.writeString(log, Samples.smallLog());
        Files.writeString(mapping, Samples.shippedMapping().replace("to: [Awaiting User Info,", "to: [Closed,"));
        assertThat(run(List.of(log.toString(), "--mapping", mapping.toString())))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .contains("transitions 48", "refused_incidents 5")
                .noneMatch(line -> line.contains("INC9000004: 'New' to 'Closed'"))
                .anyMatch(line -> line.contains("INC9000009: 'New' to 'Awaiting User Info' is refused"));
        out.reset();
        Files.writeString(mapping, Samples.shippedMapping().replace("MODERATE: PT62H", "MODERATE: PT1M"));
        assertThat(run(List.of(log.toString(), "--mapping", mapping.toString())))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).contains("transitions 48", "sla_agree 7/13");
    }

    @Test
    void a_mapping_that_contradicts_itself_imports_nothing() throws Exception {
        Path log = directory.resolve("log.csv");
        Path mapping = directory.resolve("m.yaml");
        Files.writeString(log, Samples.smallLog());
        Files.writeString(mapping, Samples.shippedMapping().replace("HIGH: {HIGH: CRITICAL, M", "HIGH: {HIGH: LOW, M"));
        assertThat(run(List.of(log.toString(), "--mapping", mapping.toString())))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .first()
                .asString()
                .startsWith(mapping + ":93:3: cells[HIGH,HIGH]: gives LOW");
        assertThat(out.size()).isZero();
    }

    @Test
    void of_many_problems_twenty_are_shown_and_the_rest_counted() throws Exception {
        Path log = directory.resolve("log.csv");
        Files.writeString(log, Samples.smallLog().replaceAll("(\\d+/\\d+)/2019", "$1-2019"));
        assertThat(run(List.of(log.toString()))).isEqualTo(2);
        List<String> told = err.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(told).hasSize(22);
        assertThat(told.get(0)).startsWith(log + ":2:").contains("4/3-2019 15:00");
        assertThat(told.get(20)).isEqualTo("and 112 more");
        assertThat(out.size()).isZero();
    }

    private int run(List<String> arguments) {
        return Main.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
