package org.incidentkit.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.incidentkit.core.condition.Conditions.all;
import static org.incidentkit.core.condition.Conditions.any;
import static org.incidentkit.core.condition.Conditions.field;
import static org.incidentkit.core.condition.Conditions.not;
import static org.incidentkit.core.condition.Subject.NOTHING;
import static org.incidentkit.core.condition.Subject.NOW;
import static org.incidentkit.core.condition.Subject.holds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.junit.jupiter.api.Test;

class ConditionTest {
    private static Condition example() {
        return all(
                field("title").anyWord("vpn", "out of memory"),
                any(
                        field("n").between(1, 3),
                        field("tags").isNot("vip"),
                        field("n").moreThan(9)),
                not(all()),
                Constant.ALWAYS);
    }

    @Test
    void conditions_are_equal_when_they_are_written_alike() {
        assertThat(example()).isEqualTo(example()).hasSameHashCodeAs(example());
        assertThat(all(field("a").exists())).isNotEqualTo(any(field("a").exists()));
        assertThat(all(field("a").exists(), field("b").exists()))
                .isNotEqualTo(all(field("b").exists(), field("a").exists()));
        assertThat(all(all(), any(all()))).isNotEqualTo(all(any(all()), all()));
        assertThat(not(field("a").exists())).isNotEqualTo(not(field("b").exists()));
        assertThat(all(field("a").exists())).isNotEqualTo(field("a").exists());
    }

    @Test
    void conditions_with_the_same_parts_nested_otherwise_differ() {
        Condition leaf = field("a").exists();

        assertThat(all(leaf, all(leaf), leaf)).isNotEqualTo(all(leaf, all(leaf, leaf)));
        assertThat(Outline.same(all(all(leaf), leaf), all(all(leaf, leaf)))).isFalse();
        assertThat(Outline.same(not(not(leaf)), all(all(leaf)))).isFalse();
    }

    @Test
    void a_condition_reads_as_a_sentence() {
        assertThat(example())
                .hasToString("all(title has any word of [vpn, out of memory], "
                        + "any(n ≥ 1 ≤ 3, not(tags is vip), n > 9), not(all()), always)");
        assertThat(field("createdAt").withinLast(Duration.ofHours(1))).hasToString("createdAt within last PT1H");
        assertThat(field("title").startsWith("re:")).hasToString("title has 're:' start");
    }

    @Test
    void a_condition_knows_the_fields_it_asks_for() {
        assertThat(example().fields()).containsExactly("title", "n", "tags");
        assertThat(field("title").exists().fields()).isEqualTo(Set.of("title"));
        assertThat(Constant.NEVER.fields()).isEmpty();
    }

    @Test
    void a_condition_knows_whether_it_uses_now() {
        assertThat(example().usesNow()).isFalse();
        assertThat(not(all(any(), any(field("t").longerAgo(Duration.ZERO)))).usesNow())
                .isTrue();
        assertThat(field("t").before(NOW).usesNow()).isFalse();
    }

    @Test
    void constants_and_combinations_of_nothing_have_their_answer() {
        assertThat(holds(Constant.ALWAYS, NOTHING)).isTrue();
        assertThat(holds(Constant.NEVER, NOTHING)).isFalse();
        assertThat(holds(all(), NOTHING)).isTrue();
        assertThat(holds(any(), NOTHING)).isFalse();
    }

    @Test
    void the_deepest_condition_needs_no_deep_stack() throws InterruptedException {
        List<Throwable> failures = new ArrayList<>();
        Thread shallow = new Thread(null, ConditionTest::useTheDeepest, "shallow", 192 * 1024);
        shallow.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
        shallow.start();
        shallow.join();

        assertThat(failures).isEmpty();
    }

    private static void useTheDeepest() {
        Condition deepest = nested(Condition.MAX_DEPTH);
        FieldCatalog fields = FieldCatalog.of(List.of(FieldDefinition.of("a", FieldType.TEXT)));

        assertThat(deepest.depth()).isEqualTo(Condition.MAX_DEPTH);
        assertThat(holds(deepest, Facts.builder().text("a", "x").build())).isNotEqualTo(holds(deepest, NOTHING));
        assertThat(Subject.EVALUATOR.explain(deepest, NOTHING, NOW).decisive()).hasSize(1);
        assertThat(deepest.equals(nested(Condition.MAX_DEPTH))).isTrue();
        assertThat(deepest.hashCode()).isEqualTo(nested(Condition.MAX_DEPTH).hashCode());
        assertThat(deepest.toString()).endsWith(")");
        assertThat(ConditionCheck.check(deepest, fields)).isEmpty();
        assertThat(QueryFilter.of(deepest, Set.of("a")).isAccepted()).isFalse();
    }

    @Test
    void a_deeper_condition_cannot_be_built() {
        Condition deepest = nested(Condition.MAX_DEPTH);

        for (Runnable deeper : List.<Runnable>of(() -> not(deepest), () -> all(deepest), () -> any(deepest))) {
            assertThatIllegalArgumentException().isThrownBy(deeper::run).withMessageContaining("10000");
        }
    }

    @Test
    void a_condition_that_repeats_itself_out_of_bounds_cannot_be_built() {
        Condition doubled = field("a").exists();
        while (doubled.size() < Condition.MAX_SIZE / 2) {
            doubled = all(doubled, doubled);
        }
        Condition largest = doubled;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> all(largest, largest))
                .withMessageContaining("1000000");
    }

    private static Condition nested(int depth) {
        Condition condition = field("a").exists();
        for (int i = 1; i < depth; i++) {
            condition = i % 3 == 0 ? not(condition) : i % 3 == 1 ? all(condition) : any(condition);
        }
        return condition;
    }
}
