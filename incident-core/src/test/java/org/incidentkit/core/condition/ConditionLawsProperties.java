package org.incidentkit.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.core.condition.Conditions.all;
import static org.incidentkit.core.condition.Conditions.any;
import static org.incidentkit.core.condition.Conditions.field;
import static org.incidentkit.core.condition.Conditions.not;
import static org.incidentkit.core.condition.Subject.NOW;
import static org.incidentkit.core.condition.Subject.holds;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(DomainContext.Global.class)
@Domain(ConditionSamples.class)
class ConditionLawsProperties {
    private static final Set<String> NAMES = Set.of("a", "b", "c", "d");

    @Property(tries = 300)
    void a_combination_answers_what_its_parts_answer(@ForAll Condition c, @ForAll Facts facts) {
        assertThat(holds(c, facts)).isEqualTo(plainly(c, facts));
    }

    private static boolean plainly(Condition c, Facts facts) {
        if (c instanceof All all) {
            return all.parts().stream().allMatch(part -> plainly(part, facts));
        }
        if (c instanceof Any any) {
            return any.parts().stream().anyMatch(part -> plainly(part, facts));
        }
        return c instanceof Not not ? !plainly(not.part(), facts) : holds(c, facts);
    }

    @Property(tries = 200)
    void a_negation_of_a_negation_is_the_condition(@ForAll Condition c, @ForAll Facts facts) {
        assertThat(holds(not(not(c)), facts)).isEqualTo(holds(c, facts));
        assertThat(holds(not(c), facts)).isNotEqualTo(holds(c, facts));
    }

    @Property(tries = 200)
    void a_negation_moves_inward(@ForAll Condition c, @ForAll Condition d, @ForAll Facts facts) {
        assertThat(holds(not(all(c, d)), facts)).isEqualTo(holds(any(not(c), not(d)), facts));
        assertThat(holds(not(any(c, d)), facts)).isEqualTo(holds(all(not(c), not(d)), facts));
    }

    @Property(tries = 200)
    void the_order_of_parts_does_not_matter(
            @ForAll @Size(max = 5) List<Condition> parts, @ForAll Facts facts, @ForAll Random random) {
        List<Condition> shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, random);

        assertThat(holds(new All(shuffled), facts)).isEqualTo(holds(new All(parts), facts));
        assertThat(holds(new Any(shuffled), facts)).isEqualTo(holds(new Any(parts), facts));
    }

    @Property(tries = 300)
    void an_explanation_gives_the_answer(@ForAll Condition c, @ForAll Facts facts) {
        Explained explained = Subject.EVALUATOR.explain(c, facts, NOW);

        assertThat(explained.holds()).isEqualTo(holds(c, facts));
        assertThat(explained.decisive()).isNotEmpty();
        for (Explained.Leaf leaf : explained.decisive()) {
            assertThat(leaf.held()).isEqualTo(holds(leaf.condition(), facts));
        }
    }

    @Property(tries = 300)
    void other_facts_than_the_decisive_ones_change_nothing(
            @ForAll Condition c, @ForAll Facts facts, @ForAll Facts others) {
        Explained explained = Subject.EVALUATOR.explain(c, facts, NOW);
        Set<String> decisive = explained.decisive().stream()
                .flatMap(leaf -> leaf.condition().fields().stream())
                .collect(Collectors.toSet());
        Facts mixed = others;
        for (String name : decisive) {
            mixed = mixed.with(name, facts.values(name));
        }

        assertThat(holds(c, mixed)).isEqualTo(explained.holds());
    }

    @Property(tries = 300)
    void a_filter_answers_as_the_condition_it_stands_for_and_holds_no_other_test(
            @ForAll Condition c, @ForAll Facts facts) {
        boolean translatable = Outline.of(c).nodes.stream()
                .noneMatch(node -> node instanceof FactTest.HasWords
                        || node instanceof FactTest.HasPart
                        || node instanceof FactTest.FromNow
                        || node instanceof FactTest.DaysFromNow
                        || node instanceof FactTest.WithinBlocks);

        var outcome = QueryFilter.of(c, NAMES);

        assertThat(outcome.isAccepted()).isEqualTo(translatable);
        if (translatable) {
            assertThat(holds(outcome.orThrow().condition(), facts)).isEqualTo(holds(c, facts));
        }
    }

    @Property(tries = 300)
    void equal_conditions_are_written_alike(@ForAll Condition c, @ForAll Condition d) {
        assertThat(rebuilt(c)).isEqualTo(c).hasSameHashCodeAs(c).hasToString(c.toString());
        if (c.equals(d)) {
            assertThat(c).hasToString(d.toString());
        }
    }

    private static Condition rebuilt(Condition c) {
        if (c instanceof All all) {
            return new All(
                    all.parts().stream().map(ConditionLawsProperties::rebuilt).toList());
        }
        if (c instanceof Any any) {
            return new Any(
                    any.parts().stream().map(ConditionLawsProperties::rebuilt).toList());
        }
        return c instanceof Not not ? new Not(rebuilt(not.part())) : c;
    }

    @Property(tries = 300)
    void a_phrase_found_means_all_its_words_are(@ForAll("text") String text, @ForAll("text") String phrase) {
        String[] words = phrase.split(" ", -1);
        if (holds(field("title").phrase(phrase), Subject.title(text))) {
            assertThat(holds(field("title").allWords(words), Subject.title(text)))
                    .isTrue();
        }
        if (holds(field("title").allWords(words), Subject.title(text))) {
            assertThat(holds(field("title").anyWord(words), Subject.title(text)))
                    .isTrue();
        }
        assertThat(holds(field("title").phrase(phrase), Subject.title(text + ", (" + phrase + ")!")))
                .isTrue();
    }

    @Provide
    Arbitrary<String> text() {
        return ConditionSamples.texts();
    }
}
