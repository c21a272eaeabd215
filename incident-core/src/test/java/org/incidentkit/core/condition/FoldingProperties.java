package org.incidentkit.core.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class FoldingProperties {
    @Property(tries = 300)
    void folding_twice_changes_nothing_more(@ForAll("texts") String text) {
        String once = Folding.fold(text);

        assertThat(Folding.fold(once)).isEqualTo(once);
    }

    @Property(tries = 300)
    void every_normal_form_folds_to_the_same(@ForAll("texts") String text) {
        String expected = Folding.fold(text);

        assertThat(Folding.fold(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(expected);
        assertThat(Folding.fold(Normalizer.normalize(text, Normalizer.Form.NFC)))
                .isEqualTo(expected);
    }

    @Property(tries = 300)
    void words_hold_every_letter_and_nothing_that_parts_them(@ForAll("texts") String text) {
        FoldedText folded = FoldedText.of(text);

        assertThat(String.join("", folded.words()))
                .isEqualTo(folded.folded()
                        .codePoints()
                        .filter(c -> Character.toString(c).matches("[\\p{L}\\p{Nd}\\p{M}]"))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
        assertThat(FoldedText.of(String.join(" ", folded.words())).words()).isEqualTo(folded.words());
    }

    @Example
    void every_character_folds_once_and_its_short_cut_is_the_thorough_way() {
        for (int c = 0; c <= 0xFFFF; c++) {
            if (!Character.isSurrogate((char) c)) {
                String text = Character.toString(c);
                String once = Folding.fold(text);
                assertThat(once).as("U+%04X", c).isEqualTo(Folding.thorough(text));
                assertThat(Folding.fold(once)).as("U+%04X twice", c).isEqualTo(once);
            }
        }
    }

    @Example
    void every_pair_of_cases_folds_alike_but_for_the_turkic_letters() {
        for (int c = 0; c <= 0xFFFF; c++) {
            if (!Character.isSurrogate((char) c) && c != 0x130 && c != 0x131) {
                String folded = Folding.fold(Character.toString(c));
                assertThat(Folding.fold(Character.toString(Character.toUpperCase(c))))
                        .as("U+%04X", c)
                        .isEqualTo(folded);
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> letters =
                Arbitraries.of('a', 'A', 'å', 'Å', 'o', 'Ö', 'I', 'ı', 'İ', 'ß', 'Σ', 'ς', ' ', '-', '1');
        Arbitrary<Character> marks = Arbitraries.of('\u0300', '\u0307', '\u0308', '\u030A', '\u0323', '\u0345');
        Arbitrary<Character> any = Arbitraries.chars().filter(c -> !Character.isSurrogate(c));
        return Arbitraries.frequencyOf(Tuple.of(5, letters), Tuple.of(3, marks), Tuple.of(2, any))
                .list()
                .ofMaxSize(12)
                .map(chars -> {
                    StringBuilder text = new StringBuilder();
                    chars.forEach(text::append);
                    return text.toString();
                });
    }
}
