package org.incidentkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
    private final Problems problems = new Problems("f.csv");

    @Test
    void every_field_knows_its_line_and_column() {
        assertThat(read("a,bb,c\r\n\"x,\"\"y\",,z\n")).containsExactly("a@1:1 bb@1:3 c@1:6", "x,\"y@2:1 @2:9 z@2:10");
    }

    @Test
    void a_line_break_inside_quotes_belongs_to_the_field_and_moves_what_follows() {
        assertThat(read("\"a\nb\r\nc\",d\ne")).containsExactly("a\nb\r\nc@1:1 d@3:4", "e@4:1");
        assertThat(problems.none()).isTrue();
    }

    @Test
    void the_last_line_need_not_end_and_an_empty_line_is_a_record_of_one_empty_field() {
        assertThat(read("a,")).containsExactly("a@1:1 @1:3");
        assertThat(read("a\n\nb\n")).containsExactly("a@1:1", "@2:1", "b@3:1");
        assertThat(read("")).isEmpty();
    }

    @Test
    void stray_quotes_are_all_told_and_reading_goes_on() {
        assertThat(read("a\"b,c\n\"d\"e,f\n\"g")).hasSize(3);
        assertThat(problems.inOrder())
                .extracting(Problem::toString)
                .containsExactly(
                        "f.csv:1:2: a quote inside a field that does not start with one",
                        "f.csv:2:4: text after the closing quote of a field",
                        "f.csv:3:1: this quote is never closed");
    }

    @Property(tries = 300)
    void what_is_written_as_the_standard_says_reads_back(
            @ForAll @Size(min = 1, max = 5)
                    List<
                                    @Size(min = 2, max = 4) List<
                                            @Chars({',', '"', '\n', '\r'}) @CharRange(from = 'a', to = 'c') String>>
                            records) {
        String text = records.stream()
                .map(fields -> fields.stream()
                        .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"));
        assertThat(fields(text)).isEqualTo(records);
        assertThat(problems.none()).isTrue();
    }

    private List<List<String>> fields(String text) {
        CsvReader reader = new CsvReader(text, problems);
        List<List<String>> records = new ArrayList<>();
        for (Optional<List<CsvReader.Field>> next = reader.next(); next.isPresent(); next = reader.next()) {
            records.add(next.get().stream().map(CsvReader.Field::text).toList());
        }
        return records;
    }

    private List<String> read(String text) {
        CsvReader reader = new CsvReader(text, problems);
        List<String> records = new ArrayList<>();
        for (Optional<List<CsvReader.Field>> next = reader.next(); next.isPresent(); next = reader.next()) {
            records.add(next.get().stream()
                    .map(field -> field.text() + "@" + field.place().line() + ":"
                            + field.place().column())
                    .collect(Collectors.joining(" ")));
        }
        return records;
    }
}
