package org.incidentkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Page page = new Page(new PrintStream(bytes, true, StandardCharsets.UTF_8));

    @Test
    void columns_are_as_wide_as_their_widest_cell_and_an_empty_row_is_a_rule() {
        page.table(List.of(List.of("a", "b"), List.of("long", "x"), List.of(), List.of("", "sum")));
        assertThat(lines()).containsExactly("  a     b", "  ----  ---", "  long  x", "  ----  ---", "        sum");
    }

    @Test
    void a_paragraph_breaks_between_words_and_hangs_after_its_label() {
        page.paragraph("en", ("word ".repeat(30)).strip());
        assertThat(lines()).hasSize(2).allMatch(line -> line.length() <= 100);
        assertThat(lines().get(0)).startsWith("  en word");
        assertThat(lines().get(1)).startsWith("     word");
    }

    @Test
    void sections_are_numbered() {
        page.section("One");
        page.section("Two");
        assertThat(lines()).containsExactly("", "1. One", "------", "", "2. Two", "------");
    }

    private List<String> lines() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
