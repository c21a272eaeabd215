package org.incidentkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long now = -5;

    @Test
    void the_line_is_rewritten_at_most_four_times_a_second_with_rate_and_time_left() {
        Progress progress = new Progress(1000, new PrintStream(out, true, StandardCharsets.UTF_8), () -> now);
        for (int i = 0; i < 100; i++) {
            now += 10_000_000;
            progress.step();
        }
        assertThat(shown()).hasSize(4).last().isEqualTo("100 of 1000 rows, 100 rows/s, 9 s left");
        assertThat(progress.end()).isEqualTo(100);
    }

    @Test
    void a_slow_start_has_a_long_way_to_go() {
        Progress progress = new Progress(100, new PrintStream(out, true, StandardCharsets.UTF_8), () -> now);
        now += 3_000_000_000L;
        progress.step();
        assertThat(shown()).containsExactly("1 of 100 rows, 0 rows/s, 297 s left");
    }

    @Test
    void the_last_state_is_shown_and_the_line_ended_even_when_no_time_passed() {
        Progress progress = new Progress(0, new PrintStream(out, true, StandardCharsets.UTF_8), () -> now);
        progress.end();
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith(System.lineSeparator());
        assertThat(shown()).containsExactly("0 of 0 rows, 0 rows/s, 0 s left");
    }

    private List<String> shown() {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .flatMap(line -> Arrays.stream(line.split("\r")))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
