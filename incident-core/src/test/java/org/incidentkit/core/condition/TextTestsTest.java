package org.incidentkit.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.core.condition.Conditions.field;
import static org.incidentkit.core.condition.Subject.holds;
import static org.incidentkit.core.condition.Subject.title;

import org.junit.jupiter.api.Test;

class TextTestsTest {
    private final FieldTests title = field("title");

    @Test
    void is_compares_without_case_and_keeps_diacritics() {
        assertThat(holds(title.is("vpn NERE"), title("VPN nere"))).isTrue();
        assertThat(holds(title.is("vpn"), title("VPN nere"))).isFalse();
        assertThat(holds(title.is("Åre"), title("are"))).isFalse();
        assertThat(holds(title.is("Åre"), title("a\u030Are"))).isTrue();
        assertThat(holds(title.isNot("vpn"), title("mail"))).isTrue();
        assertThat(holds(title.isNot("vpn"), title("VPN"))).isFalse();
    }

    @Test
    void in_is_one_of_several() {
        assertThat(holds(title.in("vpn", "mail"), title("MAIL"))).isTrue();
        assertThat(holds(title.in("vpn", "mail"), title("sso"))).isFalse();
        assertThat(holds(title.notIn("vpn", "mail"), title("sso"))).isTrue();
        assertThat(holds(title.notIn("vpn", "mail"), title("VPN"))).isFalse();
    }

    @Test
    void a_word_is_found_whole_only() {
        assertThat(holds(title.anyWord("vpn"), title("My VPN-client fails"))).isTrue();
        assertThat(holds(title.anyWord("vpn"), title("openvpn fails"))).isFalse();
        assertThat(holds(title.anyWord("atkomst"), title("Åtkomst saknas"))).isFalse();
        assertThat(holds(title.anyWord("ÅTKOMST"), title("Åtkomst saknas"))).isTrue();
    }

    @Test
    void any_word_needs_one_and_all_words_need_every_one_in_any_order() {
        assertThat(holds(title.anyWord("vpn", "anyconnect"), title("AnyConnect stops")))
                .isTrue();
        assertThat(holds(title.anyWord("vpn", "anyconnect"), title("mail stops")))
                .isFalse();
        assertThat(holds(title.allWords("stops", "vpn"), title("VPN often stops")))
                .isTrue();
        assertThat(holds(title.allWords("stops", "vpn"), title("VPN is slow"))).isFalse();
    }

    @Test
    void a_phrase_is_words_next_to_each_other_in_that_order() {
        assertThat(holds(title.phrase("out of memory"), title("Java: Out-of\tMEMORY!")))
                .isTrue();
        assertThat(holds(title.phrase("out of memory"), title("out of the memory")))
                .isFalse();
        assertThat(holds(title.phrase("out of memory"), title("memory of out"))).isFalse();
        assertThat(holds(title.phrase("out of memory"), title("out of memoryless")))
                .isFalse();
        assertThat(holds(title.anyWord("disk", "out of memory"), title("out of memory")))
                .isTrue();
    }

    @Test
    void a_phrase_without_words_is_never_found() {
        assertThat(holds(title.phrase("!?"), title("really!?"))).isFalse();
    }

    @Test
    void all_words_are_looked_for_in_one_value() {
        assertThat(holds(title.allWords("vpn", "down"), title("vpn", "down"))).isFalse();
        assertThat(holds(title.allWords("vpn", "down"), title("mail", "down: vpn")))
                .isTrue();
    }

    @Test
    void a_part_is_found_anywhere_in_front_or_at_the_end() {
        assertThat(holds(title.contains("PNK"), title("VPN-klient", "vpnklient")))
                .isTrue();
        assertThat(holds(title.contains("pnk"), title("VPN-klient"))).isFalse();
        assertThat(holds(title.startsWith("vpn-"), title("VPN-klient"))).isTrue();
        assertThat(holds(title.startsWith("klient"), title("VPN-klient"))).isFalse();
        assertThat(holds(title.endsWith("KLIENT"), title("VPN-klient"))).isTrue();
        assertThat(holds(title.endsWith("vpn"), title("VPN-klient"))).isFalse();
    }

    @Test
    void a_pattern_sees_the_text_as_written_but_composed() {
        assertThat(holds(title.matches("A\u030A"), title("på Åland"))).isTrue();
        assertThat(holds(title.matches("Åland"), title("A\u030Aland"))).isTrue();
        assertThat(holds(title.matches("öland"), title("Åland"))).isFalse();
    }

    @Test
    void a_path_is_under_itself_and_everything_above() {
        Facts vpn = Facts.builder().path("category", "Network/VPN").build();
        FieldTests category = field("category");

        assertThat(holds(category.under("network"), vpn)).isTrue();
        assertThat(holds(category.under("network/vpn"), vpn)).isTrue();
        assertThat(holds(category.under("network/vpn/client"), vpn)).isFalse();
        assertThat(holds(category.under("net"), vpn)).isFalse();
        assertThat(holds(category.under("network/vp"), vpn)).isFalse();
        assertThat(holds(category.under("mail", "network"), vpn)).isTrue();
        assertThat(holds(category.notUnder("mail", "hardware"), vpn)).isTrue();
        assertThat(holds(category.notUnder("mail", "network"), vpn)).isFalse();
        assertThat(holds(category.is("network/vpn"), vpn)).isTrue();
        assertThat(holds(category.is("network"), vpn)).isFalse();
    }
}
