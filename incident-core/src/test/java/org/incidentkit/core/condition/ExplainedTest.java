package org.incidentkit.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.core.condition.Conditions.all;
import static org.incidentkit.core.condition.Conditions.any;
import static org.incidentkit.core.condition.Conditions.field;
import static org.incidentkit.core.condition.Conditions.not;
import static org.incidentkit.core.condition.Subject.NOW;

import org.junit.jupiter.api.Test;

class ExplainedTest {
    private final Facts facts =
            Facts.builder().text("title", "Mail down").whole("users", 7).build();

    @Test
    void a_failed_all_names_every_part_that_failed_and_what_it_saw() {
        Explained why = explain(all(
                field("title").anyWord("vpn"),
                field("users").atLeast(5),
                field("users").atLeast(50),
                field("vip").is(true)));

        assertThat(why.holds()).isFalse();
        assertThat(why)
                .hasToString("failed: title has any word of [vpn] failed: saw [Mail down]; "
                        + "users ≥ 50 failed: saw [7]; vip is true failed: missing");
        assertThat(why.decisive()).extracting(Explained.Leaf::path).containsExactly("all[0]", "all[2]", "all[3]");
    }

    @Test
    void an_all_that_held_names_every_part() {
        Explained why =
                explain(all(field("title").anyWord("mail"), field("users").atLeast(5)));

        assertThat(why.holds()).isTrue();
        assertThat(why.decisive()).hasSize(2).allMatch(Explained.Leaf::held);
    }

    @Test
    void an_any_that_held_names_only_the_parts_that_held() {
        Explained why = explain(any(
                field("title").anyWord("vpn"),
                all(field("users").is(7), field("title").contains("il do"))));

        assertThat(why.holds()).isTrue();
        assertThat(why.decisive()).extracting(Explained.Leaf::path).containsExactly("any[1].all[0]", "any[1].all[1]");
    }

    @Test
    void a_failed_any_names_every_part() {
        assertThat(explain(any(field("title").is("x"), field("users").is(8))).decisive())
                .hasSize(2)
                .noneMatch(Explained.Leaf::held);
    }

    @Test
    void a_negation_is_decided_by_what_it_negates() {
        Explained why =
                explain(not(any(field("title").anyWord("down"), field("users").is(8))));

        assertThat(why.holds()).isFalse();
        assertThat(why.decisive()).singleElement().satisfies(leaf -> {
            assertThat(leaf.path()).isEqualTo("not.any[0]");
            assertThat(leaf.held()).isTrue();
            assertThat(leaf.seen()).containsExactly(FactValue.Text.of("Mail down"));
        });
    }

    @Test
    void a_single_test_and_a_constant_explain_themselves() {
        assertThat(explain(field("users").is(8)).decisive())
                .singleElement()
                .satisfies(leaf -> assertThat(leaf.path()).isEmpty());
        assertThat(explain(all(Constant.NEVER, Constant.ALWAYS))).hasToString("failed: never failed");
        assertThat(explain(any())).hasToString("failed: any() failed");
        assertThat(explain(all(all(), Constant.ALWAYS)).decisive()).hasSize(2);
    }

    private Explained explain(Condition condition) {
        return Subject.EVALUATOR.explain(condition, facts, NOW);
    }
}
