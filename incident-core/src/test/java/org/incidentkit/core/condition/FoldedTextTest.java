package org.incidentkit.core.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedTextTest {
    @Test
    void case_is_no_difference() {
        assertThat(folded("VPN Åtkomst ÖPPEN")).isEqualTo("vpn åtkomst öppen");
        assertThat(folded("ΟΔΟΣ")).isEqualTo(folded("οδος")).isEqualTo(folded("οδοσ"));
        assertThat(folded("\u212A")).isEqualTo("k");
        assertThat(folded("\u1E9E")).isEqualTo("ß");
        assertThat(folded("\uD801\uDC00")).isEqualTo("\uD801\uDC28");
    }

    @Test
    void diacritics_are_kept() {
        assertThat(folded("å")).isNotEqualTo("a");
        assertThat(folded("räksmörgås")).isNotEqualTo(folded("raksmorgas"));
        assertThat(folded("é")).isNotEqualTo("e");
    }

    @Test
    void composed_and_combining_letters_are_the_same() {
        assertThat(folded("A\u030Angstro\u0308m")).isEqualTo(folded("Ångström")).isEqualTo("ångström");
        assertThat(folded("\u212B")).isEqualTo("å");
        assertThat(FoldedText.of("A\u030A la\u030Ang").words()).containsExactly("å", "lång");
    }

    @Test
    void turkic_letters_are_letters_of_their_own() {
        assertThat(folded("I")).isEqualTo("i");
        assertThat(folded("ı")).isEqualTo("ı").isNotEqualTo(folded("I"));
        assertThat(folded("İ")).isNotEqualTo("i").isEqualTo(folded("I\u0307"));
    }

    @Test
    void sharp_s_is_not_a_double_s() {
        assertThat(folded("Straße")).isEqualTo("straße").isNotEqualTo(folded("STRASSE"));
    }

    @Test
    void the_text_stays_as_written() {
        assertThat(FoldedText.of("VPN A\u030A").written()).isEqualTo("VPN A\u030A");
        assertThat(FoldedText.of("VPN")).isNotEqualTo(FoldedText.of("vpn")).isEqualTo(FoldedText.of("VPN"));
        assertThat(FoldedText.of("VPN")).hasSameHashCodeAs(FoldedText.of("VPN")).hasToString("VPN");
    }

    @Test
    void words_are_runs_of_letters_digits_and_marks() {
        assertThat(FoldedText.of("VPN-klienten (v2.1) svarar inte: \"fel 0x80_041!\"")
                        .words())
                .containsExactly("vpn", "klienten", "v2", "1", "svarar", "inte", "fel", "0x80", "041");
        assertThat(FoldedText.of("Can't reach user's e-mail/SSO").words())
                .containsExactly("can", "t", "reach", "user", "s", "e", "mail", "sso");
        assertThat(FoldedText.of("Överföring på Åland").words()).containsExactly("överföring", "på", "åland");
        assertThat(FoldedText.of("x\u0325y").words()).containsExactly("x\u0325y");
        assertThat(FoldedText.of("a\uD801\uDC28b \uD83D\uDE00c").words()).containsExactly("a\uD801\uDC28b", "c");
    }

    @Test
    void a_text_may_have_no_words() {
        assertThat(FoldedText.of("").words()).isEmpty();
        assertThat(FoldedText.of(" -- ?! ").words()).isEmpty();
    }

    @Test
    void words_are_cut_once() {
        FoldedText text = FoldedText.of("VPN down");

        assertThat(text.words()).isSameAs(text.words());
    }

    private static String folded(String text) {
        return FoldedText.of(text).folded();
    }
}
