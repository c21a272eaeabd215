package org.incidentkit.core.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldDefinitionTest {
    @ParameterizedTest
    @ValueSource(strings = {"title", "affectedUsers", "ci.criticality", "x", "cost-centre_2"})
    void a_name_is_letters_digits_and_dots(String name) {
        assertThat(FieldDefinition.of(name, FieldType.TEXT).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2nd", "a b", "a.", ".a", "a..b", "a.2", "å", "a[0]"})
    void any_other_name_is_refused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldDefinition.of(name, FieldType.TEXT))
                .withMessageContaining("'" + name + "'");
    }

    @Test
    void a_name_of_a_hundred_letters_is_the_longest() {
        assertThat(FieldDefinition.of("a".repeat(100), FieldType.TEXT).name()).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> FieldDefinition.of("a".repeat(101), FieldType.TEXT));
    }

    @Test
    void only_a_choice_takes_choices_and_each_once() {
        assertThat(FieldDefinition.choice("site", "Lund", "Umeå").choices()).containsExactly("Lund", "Umeå");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldDefinition.of("site", FieldType.TEXT).withChoices(List.of("Lund")));
        assertThatIllegalArgumentException().isThrownBy(() -> FieldDefinition.choice("site", "Lund", "Lund"));
        assertThatIllegalArgumentException().isThrownBy(() -> FieldDefinition.choice("site", " "));
    }

    @Test
    void a_multi_choice_always_holds_several_values() {
        FieldDefinition tags = FieldDefinition.of("tags", FieldType.MULTI_CHOICE);

        assertThat(tags.multiValued()).isTrue();
        assertThat(FieldDefinition.of("tags", FieldType.TEXT).multiValued()).isFalse();
        assertThat(FieldDefinition.of("tags", FieldType.TEXT).multiple().multiValued())
                .isTrue();
    }

    @Test
    void a_change_keeps_everything_else() {
        PersonalUse use = new PersonalUse("call back", Period.ofYears(1));
        FieldDefinition phone = FieldDefinition.choice("phone", "a", "b")
                .multiple()
                .withLabels(Map.of("sv", "Telefon"))
                .personal(use)
                .withChoices(List.of("c"));

        assertThat(phone.personal()).contains(use);
        assertThat(phone.labels()).containsEntry("sv", "Telefon");
        assertThat(phone.choices()).containsExactly("c");
        assertThat(phone.multiValued()).isTrue();
    }

    @Test
    void personal_data_needs_a_purpose_and_an_end() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonalUse(" ", Period.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonalUse("call back", Period.ofDays(-1)));
    }
}
