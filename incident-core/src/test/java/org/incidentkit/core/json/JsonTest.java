package org.incidentkit.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void texts_have_only_the_escapes_json_demands() {
        assertThat(new Json.Text("\"\\/\b\f\n\r\t\u0000\u001f\u007f\u2028åäö€").canonical())
                .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u007f\u2028åäö€\"");
    }

    @Test
    void paired_surrogates_stay_and_unpaired_ones_are_escaped() {
        assertThat(new Json.Text("a\ud83d\ude00b").canonical()).isEqualTo("\"a\ud83d\ude00b\"");
        assertThat(new Json.Text("\ud83d").canonical()).isEqualTo("\"\\ud83d\"");
        assertThat(new Json.Text("\ude00\ud83d").canonical()).isEqualTo("\"\\ude00\\ud83d\"");
        assertThat(new Json.Text("\ud83d\ud83d\ude00").canonical()).isEqualTo("\"\\ud83d\ud83d\ude00\"");
    }

    @Test
    void numbers_are_plain_and_keep_their_places() {
        assertThat(new Json.Num(new BigDecimal("1E+3")).canonical()).isEqualTo("1000");
        assertThat(new Json.Num(new BigDecimal("1E+3"))).isEqualTo(Json.Num.of(1000));
        assertThat(new Json.Num(new BigDecimal("1E-7")).canonical()).isEqualTo("0.0000001");
        assertThat(new Json.Num(new BigDecimal("1.50")).canonical()).isEqualTo("1.50");
        assertThat(Json.Num.of(Long.MIN_VALUE).canonical()).isEqualTo("-9223372036854775808");
        assertThatThrownBy(() -> new Json.Num(new BigDecimal("1E+1001"))).hasMessageContaining("digits");
        assertThatThrownBy(() -> new Json.Num(new BigDecimal("1E-1001"))).hasMessageContaining("digits");
        assertThatThrownBy(() -> new Json.Num(new BigDecimal("9".repeat(1001)))).hasMessageContaining("digits");
    }

    @Test
    void empty_objects_and_lists_are_written_as_such() {
        assertThat(new Json.Arr(List.of(Json.Obj.EMPTY, new Json.Arr(List.of()))).canonical())
                .isEqualTo("[{},[]]");
    }

    @Test
    void an_object_is_changed_by_making_another() {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("z", Json.Num.of(1));
        Json.Obj one = new Json.Obj(members);
        members.put("late", Json.Num.of(9));
        Json.Obj more = one.with("a", Json.Num.of(2)).with("z", Json.Num.of(3));
        assertThat(one.canonical()).isEqualTo("{\"z\":1}");
        assertThat(more.canonical()).isEqualTo("{\"z\":3,\"a\":2}");
        assertThat(more.without("z").canonical()).isEqualTo("{\"a\":2}");
        assertThat(more.get("a")).contains(Json.Num.of(2));
        assertThat(more.get("b")).isEmpty();
        assertThatThrownBy(() -> one.members().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void the_digest_is_sha_256_of_the_utf_8_bytes() {
        assertThat(Sha256.hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.hex("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Sha256.hex("å")).isEqualTo(Sha256.hex(new byte[] {(byte) 0xc3, (byte) 0xa5}));
    }

    @Test
    void a_name_with_half_a_character_is_not_written() {
        Json.Obj object = Json.Obj.EMPTY.with("a\ud83d", Json.Num.of(1));
        assertThatThrownBy(object::canonical).isInstanceOf(JsonException.class).hasMessageContaining("surrogate");
        assertThat(Json.Obj.EMPTY.with("a\ud83d\ude00", Json.Num.of(1)).canonical())
                .isEqualTo("{\"a\ud83d\ude00\":1}");
    }

    /** What runs where there is no Jackson. */
    public static final class Probe implements Supplier<String> {
        @Override
        public String get() {
            JsonCodec codec = JsonCodec.create();
            Json json = codec.write(new Sample.Event.Opened("t"), Sample.Event.class);
            Sample.Event back = codec.read(Json.parse(json.canonical()), Sample.Event.class);
            return back + json.canonical();
        }
    }

    /** Loads our classes anew, and finds no Jackson. */
    private static final class WithoutJackson extends ClassLoader {
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("tools.jackson")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("org.incidentkit") || findLoadedClass(name) != null) {
                return super.loadClass(name, resolve);
            }
            try (InputStream in = JsonTest.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @Test
    void neither_the_codec_nor_the_reader_needs_jackson() throws ReflectiveOperationException {
        ClassLoader loader = new WithoutJackson();
        Object probe = loader.loadClass(Probe.class.getName()).getConstructor().newInstance();
        assertThat(((Supplier<?>) probe).get()).isEqualTo("Opened[title=t]{\"type\":\"opened\",\"title\":\"t\"}");
    }
}
