package org.incidentkit.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Laws and vectors are only worth what they catch: every wrong calendar is caught, the right walk is not. */
class MutantsTest {
    private static final int SEEDS = 400;

    @ParameterizedTest
    @EnumSource(Mutant.class)
    void the_laws_catch(Mutant mutant) {
        assertThat(LongStream.range(0, SEEDS).anyMatch(seed -> breaksALaw(seed, mutant::of)))
                .as("%s keeps every law", mutant)
                .isTrue();
    }

    @Test
    void the_laws_pass_the_walk_the_mutants_are_made_of() {
        assertThat(LongStream.range(0, SEEDS / 8).filter(seed -> breaksALaw(seed, WalkClock::new)))
                .isEmpty();
    }

    @Test
    @Tag("conformance")
    void the_vectors_catch_most_mutants_and_pass_the_walk() {
        List<CalendarVector> vectors = VectorFile.read();
        assertThat(failed(vectors, WalkClock::new)).isEmpty();
        List<Mutant> caught = new ArrayList<>();
        for (Mutant mutant : Mutant.values()) {
            if (!failed(vectors, mutant::of).isEmpty()) {
                caught.add(mutant);
            }
        }
        System.out.println(
                "mutants the vectors catch: " + caught.size() + " of " + Mutant.values().length + " " + caught);
        assertThat(caught).hasSizeGreaterThan(Mutant.values().length / 2);
    }

    private static boolean breaksALaw(long seed, Function<CalendarSpec, WorkClock> maker) {
        try {
            CalendarLaws.of(seed, maker.apply(CalendarArbitraries.spec(seed))).checkAll();
            return false;
        } catch (AssertionError e) {
            return true;
        }
    }

    private static List<String> failed(List<CalendarVector> vectors, Function<CalendarSpec, WorkClock> maker) {
        return vectors.stream()
                .filter(vector -> {
                    VectorAnswer answer = new VectorAnswer(vector, maker);
                    return !Objects.equals(answer.given(), answer.expected());
                })
                .map(CalendarVector::id)
                .toList();
    }
}
