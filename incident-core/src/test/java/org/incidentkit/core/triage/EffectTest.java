package org.incidentkit.core.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.condition.FactValue;
import org.junit.jupiter.api.Test;

class EffectTest {
    private static List<FactValue> texts(String... texts) {
        return Arrays.stream(texts).<FactValue>map(FactValue.Text::of).toList();
    }

    @Test
    void setting_replaces_and_clearing_leaves_nothing() {
        assertThat(new Effect.Set("tags", texts("c"), false).appliedTo(texts("a", "b")))
                .isEqualTo(texts("c"));
        assertThat(new Effect.Clear("tags").appliedTo(texts("a", "b"))).isEmpty();
    }

    @Test
    void adding_and_removing_take_no_notice_of_case() {
        assertThat(new Effect.Add("tags", texts("A", "c", "C")).appliedTo(texts("a", "b")))
                .isEqualTo(texts("a", "b", "c"));
        assertThat(new Effect.Remove("tags", texts("A")).appliedTo(texts("a", "b")))
                .isEqualTo(texts("b"));
    }

    @Test
    void only_forced_values_and_additions_override_people() {
        assertThat(new Effect.Set("impact", texts("HIGH"), false).overridesPeople())
                .isFalse();
        assertThat(new Effect.Set("impact", texts("HIGH"), true).overridesPeople())
                .isTrue();
        assertThat(new Effect.Clear("impact").overridesPeople()).isFalse();
        assertThat(new Effect.Add("tags", texts("a")).overridesPeople()).isTrue();
        assertThat(new Effect.Remove("tags", texts("a")).overridesPeople()).isTrue();
    }

    @Test
    void what_changes_no_field_changes_nothing() {
        Effect request = new Effect.Request("notify", Map.of("to", "duty"));
        assertThat(request.target()).isEmpty();
        assertThat(request.appliedTo(texts("a"))).isEqualTo(texts("a"));
        assertThat(new Effect.AddTask("Check", Optional.empty(), false).target())
                .isEmpty();
        assertThat(new Effect.Clear("impact").target()).contains("impact");
    }
}
