package org.incidentkit.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Words beside the journal: digest there, words and salt here. */
class TextTest {
    @Test
    void words_belong_to_their_digest_and_others_do_not() {
        Text text = Text.of(1, "åäö", "salt");

        assertThat(text.verifies()).isTrue();
        assertThat(new Text(1, text.digest(), Optional.of("aao"), text.salt()).verifies())
                .isFalse();
        assertThat(new Text(1, text.digest(), text.content(), Optional.of("pepper")).verifies())
                .isFalse();
        assertThat(new Text(1, text.digest(), text.content(), Optional.empty()).verifies())
                .isFalse();
        assertThat(Text.of(1, "a", "bc").digest())
                .isNotEqualTo(Text.of(1, "ca", "b").digest());
    }

    @Test
    void erased_words_are_gone_and_still_verify() {
        Text erased = Text.erased(1, Text.of(1, "secret", "salt").digest());

        assertThat(erased.verifies()).isTrue();
        assertThat(erased).hasToString(Text.ERASED);
        assertThat(erased.content()).isEmpty();
        assertThat(erased.salt()).isEmpty();
    }

    @Test
    void the_same_words_never_have_the_same_salt_or_digest() {
        Set<String> seen = new HashSet<>();
        for (String seed : new String[] {"one", "two"}) {
            TextMint mint = new TextMint(seed, 4);
            for (int i = 0; i < 100; i++) {
                Text text = mint.text("the same words");
                assertThat(text.number()).isEqualTo(5 + i);
                assertThat(text.salt())
                        .hasValueSatisfying(salt -> assertThat(salt).hasSize(32));
                seen.add(text.salt().orElseThrow());
                seen.add(text.digest());
            }
        }
        assertThat(seen).hasSize(400);
    }

    @Test
    void a_mint_gives_no_number_away_for_words_that_are_not_there() {
        TextMint mint = new TextMint("seed", 0);

        assertThat(mint.text(Optional.empty())).isEmpty();
        assertThat(mint.text("first").number()).isEqualTo(1);
    }

    @Test
    void a_decision_told_the_same_seed_gives_the_same_texts() {
        assertThat(new TextMint("seed", 0).text("words")).isEqualTo(new TextMint("seed", 0).text("words"));
        assertThat(new TextMint("seed", 0).text("words")).isNotEqualTo(new TextMint("other", 0).text("words"));
    }
}
