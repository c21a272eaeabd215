package org.incidentkit.jdbc.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DialectProperties {
    private static final List<SqlDialect> ALL = List.of(new H2Dialect(), new PostgresDialect(), new MariaDbDialect());

    @Property(tries = 1000)
    void texts_are_told_as_they_were_and_never_become_one(@ForAll("texts") String one, @ForAll("texts") String other) {
        for (SqlDialect dialect : ALL) {
            assertThat(dialect.told(dialect.stored(one))).isEqualTo(one);
            assertThat(dialect.stored(one).equals(dialect.stored(other))).isEqualTo(one.equals(other));
        }
    }

    @Property(tries = 1000)
    void no_text_holds_character_zero_on_postgresql(@ForAll("texts") String text) {
        assertThat(new PostgresDialect().stored(text)).doesNotContain("\0");
    }

    @Property
    void servers_are_sent_what_their_encoding_carries(@ForAll("texts") String text) {
        for (SqlDialect dialect : List.of(new PostgresDialect(), new MariaDbDialect())) {
            byte[] sent = dialect.stored(text).getBytes(StandardCharsets.UTF_8);
            assertThat(dialect.told(new String(sent, StandardCharsets.UTF_8))).isEqualTo(text);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars('\0', '\u001a', '0', '1', 'a', 'd', '8', '3', '\uD83D', '\uDD25')
                .ofMaxLength(8);
    }
}
