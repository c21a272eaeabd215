package org.incidentkit.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Facts about business hours collected from the test suites of service desks and time libraries. */
@Tag("conformance")
class CalendarVectorsTest {
    @Test
    void every_vector_is_answered_as_our_semantics_answer_it() {
        List<CalendarVector> vectors = VectorFile.read();
        SoftAssertions soft = new SoftAssertions();
        for (CalendarVector vector : vectors) {
            VectorAnswer answer = new VectorAnswer(vector, spec -> WorkClock.of(spec.calendar()));
            soft.assertThatCode(() -> assertThat(answer.given()).isEqualTo(answer.expected()))
                    .as(vector.id() + " (" + vector.op() + ")")
                    .doesNotThrowAnyException();
        }
        soft.assertAll();
        Map<String, Long> kinds = vectors.stream()
                .collect(Collectors.groupingBy(
                        v -> v.op() + (v.isQuirk() ? " quirk" : ""), TreeMap::new, Collectors.counting()));
        System.out.println("calendar vectors passed: " + vectors.size() + " " + kinds);
        assertThat(vectors).hasSizeGreaterThan(300);
    }
}
