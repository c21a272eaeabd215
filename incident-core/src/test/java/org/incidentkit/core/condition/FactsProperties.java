package org.incidentkit.core.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FactsProperties {
    /** A fact given other values; none make it missing. */
    record Step(String name, List<FactValue> values) {}

    @Property(tries = 500)
    void facts_are_what_was_said_last_of_each_whatever_their_names_are(@ForAll("steps") List<Step> steps) {
        Facts facts = Facts.none();
        Map<String, List<FactValue>> model = new TreeMap<>();
        for (Step step : steps) {
            Facts before = facts;
            Map<String, List<FactValue>> told = new TreeMap<>(model);
            facts = facts.with(step.name(), step.values());
            model.put(step.name(), step.values());
            model.values().removeIf(List::isEmpty);
            told.forEach((name, values) -> assertThat(before.values(name)).isEqualTo(values));
        }
        Facts last = facts;
        assertThat(last.names()).containsExactlyElementsOf(model.keySet());
        steps.forEach(
                step -> assertThat(last.values(step.name())).isEqualTo(model.getOrDefault(step.name(), List.of())));
        last.names()
                .forEach(name -> assertThat(last.only(name))
                        .isEqualTo(model.get(name).size() == 1 ? model.get(name).get(0) : null));
        Facts.Builder anew = Facts.builder();
        model.forEach(anew::addAll);
        assertThat(last).isEqualTo(anew.build()).hasSameHashCodeAs(anew.build());
        assertThat(last.toBuilder().build()).isEqualTo(last);
        steps.forEach(step -> assertThat(anew.build().only(step.name())).isEqualTo(last.only(step.name())));
        assertThat(last.values("unheard of")).isEmpty();
        assertThat(last.only("unheard of")).isNull();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        // "Aa" and "BB" have the same hash, and so have all words made of them.
        Arbitrary<String> alike =
                Arbitraries.of("Aa", "BB").list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join("", parts));
        Arbitrary<String> names = Arbitraries.oneOf(
                alike, Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(3));
        Arbitrary<FactValue> value = Arbitraries.longs().between(1, 9).map(FactValue.Whole::new);
        return Combinators.combine(names, value.list().ofMaxSize(2))
                .as(Step::new)
                .list()
                .ofMaxSize(80);
    }
}
