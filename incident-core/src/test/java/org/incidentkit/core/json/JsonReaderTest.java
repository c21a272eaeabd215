package org.incidentkit.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonReaderTest {
    private final JsonReader reader = new JsonReader();

    private void refused(String text, String message) {
        assertThatThrownBy(() -> reader.read(text))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining(message);
    }

    @Test
    void reads_every_kind_of_value() {
        Json json = reader.read(" {\"o\":{},\"a\":[1,-2.50,1e3,true,false,\"\\u00e5\\n\"]}\n");
        assertThat(json)
                .isEqualTo(new Json.Obj(Map.of(
                        "o",
                        Json.Obj.EMPTY,
                        "a",
                        new Json.Arr(List.of(
                                Json.Num.of(1),
                                new Json.Num(new BigDecimal("-2.50")),
                                Json.Num.of(1000),
                                new Json.Bool(true),
                                new Json.Bool(false),
                                new Json.Text("å\n"))))));
        assertThat(json.canonical()).isEqualTo("{\"o\":{},\"a\":[1,-2.50,1000,true,false,\"å\\n\"]}");
    }

    @Test
    void members_keep_the_order_of_the_text() {
        assertThat(reader.read("{\"b\":1,\"a\":2,\"c\":3}").canonical()).isEqualTo("{\"b\":1,\"a\":2,\"c\":3}");
    }

    @Test
    void a_null_member_is_absent_and_null_elsewhere_is_refused() {
        assertThat(reader.read("{\"a\":null,\"b\":1}").canonical()).isEqualTo("{\"b\":1}");
        refused("null", "is null");
        refused("{\"a\":[1,null]}", "a[1]: is null");
    }

    @Test
    void doubled_members_are_refused_by_their_path() {
        refused("{\"x\":[{\"a\":1,\"a\":1}]}", "x[0].a: is there twice");
        refused("{\"a\":null,\"a\":1}", "a: is there twice");
        refused("{\"a\":1,\"a\":null}", "a: is there twice");
    }

    @Test
    void what_is_no_json_is_refused_with_line_and_column() {
        refused("{\"a\":1,\n \"b\":}", "line 2, column");
        refused("{\"a\":1", "line 1, column");
        refused("[1 2]", "line 1");
        refused("{a:1}", "line 1");
        refused("[NaN]", "line 1");
        refused("01", "line 1");
        refused("", "is empty");
        refused("1 2", "has more after the value");
        refused("{}{}", "has more after the value");
    }

    @Test
    void depth_and_length_are_limited() {
        assertThat(reader.read("[".repeat(100) + "]".repeat(100))).isNotNull();
        refused("[".repeat(101) + "]".repeat(101), "depth");
        refused("[".repeat(1_000_000), "depth");
        JsonReader small = new JsonReader(3, 10);
        assertThat(small.read("\"12345678\"")).isEqualTo(new Json.Text("12345678"));
        assertThatThrownBy(() -> small.read("\"123456789\"")).hasMessage("is longer than 10 characters");
        assertThatThrownBy(() -> small.read("[[[[]]]]")).hasMessageContaining("depth");
        assertThatThrownBy(() -> new JsonReader(501, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new JsonReader(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_number_that_would_fill_the_memory_when_written_out_is_refused() {
        refused("{\"a\":1e999999999}", "a: a number of more than 1000 digits");
        refused("1e-1001", "digits");
        assertThat(reader.read("1e999").canonical()).hasSize(1000);
    }

    @Test
    void long_texts_are_read_whole() {
        String text = "å".repeat(30_000_000 / 10);
        assertThat(reader.read("\"" + text + "\"")).isEqualTo(new Json.Text(text));
    }
}
