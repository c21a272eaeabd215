package org.incidentkit.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactsTest {
    private final Facts facts = Facts.builder()
            .text("title", "VPN down")
            .whole("affectedUsers", 50)
            .text("tags", "vip")
            .text("tags", "remote")
            .build();

    @Test
    void a_fact_has_one_value_several_or_none() {
        assertThat(facts.values("title")).containsExactly(FactValue.Text.of("VPN down"));
        assertThat(facts.values("tags")).containsExactly(FactValue.Text.of("vip"), FactValue.Text.of("remote"));
        assertThat(facts.value("tags")).contains(FactValue.Text.of("vip"));
        assertThat(facts.values("group")).isEmpty();
        assertThat(facts.value("group")).isEmpty();
        assertThat(facts.isMissing("group")).isTrue();
        assertThat(facts.names()).containsExactly("affectedUsers", "tags", "title");
    }

    @Test
    void a_blank_text_is_missing_and_never_a_value() {
        Facts blank = Facts.builder().text("title", "").text("note", " \n").build();

        assertThat(blank.names()).isEmpty();
        assertThat(blank).isEqualTo(Facts.none());
        assertThatIllegalArgumentException().isThrownBy(() -> FactValue.Text.of(" "));
    }

    @Test
    void a_changed_copy_leaves_the_facts_alone() {
        Facts changed = facts.with("title", FactValue.Text.of("Mail down")).without("tags");

        assertThat(changed.values("title")).containsExactly(FactValue.Text.of("Mail down"));
        assertThat(changed.isMissing("tags")).isTrue();
        assertThat(changed.names()).containsExactly("affectedUsers", "title");
        assertThat(facts.values("title")).containsExactly(FactValue.Text.of("VPN down"));
        assertThat(facts.values("tags")).hasSize(2);
    }

    @Test
    void many_changes_are_as_right_as_few() {
        Facts changed = facts.without("tags");
        for (int i = 0; i < 100; i++) {
            changed = changed.with("n" + i, new FactValue.Whole(i)).with("last", new FactValue.Whole(i));
        }

        assertThat(changed.names()).hasSize(103);
        assertThat(changed.values("n0")).containsExactly(new FactValue.Whole(0));
        assertThat(changed.values("last")).containsExactly(new FactValue.Whole(99));
        assertThat(changed.isMissing("tags")).isTrue();
        assertThat(changed.without("last").isMissing("last")).isTrue();
    }

    @Test
    void facts_are_equal_however_they_came_about() {
        Facts detour = facts.without("title").with("title", FactValue.Text.of("VPN down"));

        assertThat(detour).isEqualTo(facts).hasSameHashCodeAs(facts);
        assertThat(detour.toBuilder().build()).isEqualTo(facts);
        assertThat(facts.toBuilder().text("tags", "new").build()).isNotEqualTo(facts);
    }

    @Test
    void a_builder_used_again_does_not_reach_the_facts_it_built() {
        Facts.Builder builder = Facts.builder().whole("n", 1);
        Facts first = builder.build();
        builder.whole("n", 2);
        List<FactValue> values = new ArrayList<>(List.of(new FactValue.Whole(1)));
        Facts with = first.with("m", values);
        values.clear();

        assertThat(first.values("n")).hasSize(1);
        assertThat(with.values("m")).hasSize(1);
    }

    @Test
    void values_stay_out_of_logs() {
        assertThat(facts).hasToString("facts [affectedUsers, tags, title]");
    }

    @Test
    void values_read_the_same_when_they_are_the_same_to_a_condition() {
        assertThat(FactValue.Text.of("VPN").sameAs(FactValue.Text.of("vpn"))).isTrue();
        assertThat(FactValue.Text.of("å").sameAs(FactValue.Text.of("a"))).isFalse();
        assertThat(FactValue.Text.of("network/vpn").sameAs(FactValue.Path.of("Network/VPN")))
                .isTrue();
        assertThat(new FactValue.Whole(100).sameAs(new FactValue.Decimal(new BigDecimal("100.0"))))
                .isTrue();
        assertThat(new FactValue.Whole(0).sameAs(new FactValue.Decimal(new BigDecimal("0.000"))))
                .isTrue();
        assertThat(new FactValue.Whole(1).sameAs(FactValue.Text.of("1"))).isFalse();
        assertThat(new FactValue.Truth(true).sameAs(FactValue.Text.of("true"))).isFalse();
        assertThat(new FactValue.Day(LocalDate.of(2026, 1, 1)).sameAs(FactValue.Text.of("2026-01-01")))
                .isFalse();
    }

    @Test
    void instants_are_whole_microseconds_and_decimals_have_no_trailing_zeros() {
        assertThat(new FactValue.Moment(Instant.ofEpochSecond(0, 1_999)).value())
                .isEqualTo(Instant.ofEpochSecond(0, 1_000));
        assertThat(new FactValue.Decimal(new BigDecimal("1.50")))
                .isEqualTo(new FactValue.Decimal(new BigDecimal("1.5")))
                .hasToString("1.5");
        assertThat(new FactValue.Decimal(new BigDecimal("1E+3"))).hasToString("1000");
        assertThatIllegalArgumentException().isThrownBy(() -> new FactValue.Decimal(new BigDecimal("1E+999999999")));
    }

    @Test
    void a_path_has_no_blank_segments() {
        for (String bad : List.of("", " ", "/", "a/", "/a", "a//b", "a/ /b")) {
            assertThatIllegalArgumentException().isThrownBy(() -> FactValue.Path.of(bad));
        }
    }

    @Test
    void facts_differ_where_a_value_is_another_or_missing() {
        Facts one = Facts.builder()
                .text("a", "x")
                .text("b", "x")
                .text("b", "y")
                .whole("c", 1)
                .build();
        Facts other = one.with("a", FactValue.Text.of("z")).without("c").with("d", new FactValue.Whole(2));
        assertThat(one.differingFrom(one)).isEmpty();
        assertThat(one.differingFrom(other)).containsExactly("a", "c", "d").isEqualTo(other.differingFrom(one));
    }
}
