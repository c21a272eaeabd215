package org.incidentkit.core.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.incidentkit.core.record.RecordKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormatTest {
    @ParameterizedTest
    @CsvSource({"INCIDENT, INC-2026-000123", "PROBLEM, PRB-2026-000123", "CHANGE, CHG-2026-000123"})
    void each_kind_has_a_shipped_form(RecordKind kind, String number) {
        assertThat(NumberFormat.shipped(kind).format(2026, 123)).isEqualTo(number);
    }

    @Test
    void a_number_with_more_digits_than_asked_for_keeps_them_all() {
        assertThat(new NumberFormat("Ä", false, 2).format(2026, 98_765)).isEqualTo("Ä-98765");
        assertThat(new NumberFormat("Ä", true, 3).format(2026, 7)).isEqualTo("Ä-2026-007");
    }

    @Test
    void a_yearly_number_begins_anew_with_the_year_and_another_goes_on() {
        assertThat(new NumberFormat("A", true, 3).sequence(RecordKind.INCIDENT, 2026))
                .isNotEqualTo(new NumberFormat("A", true, 3).sequence(RecordKind.INCIDENT, 2027));
        assertThat(new NumberFormat("A", false, 3).sequence(RecordKind.INCIDENT, 2026))
                .isEqualTo(new NumberFormat("A", false, 3).sequence(RecordKind.INCIDENT, 2027))
                .isNotEqualTo(new NumberFormat("A", false, 3).sequence(RecordKind.PROBLEM, 2026));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A B", "A-", "ABCDEFGHIJK"})
    void a_prefix_is_letters_and_digits(String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NumberFormat(prefix, true, 6))
                .withMessageContaining(prefix);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 13})
    void digits_are_one_to_twelve(int digits) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NumberFormat("A", true, digits))
                .withMessageContaining(Integer.toString(digits));
    }
}
