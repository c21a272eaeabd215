package org.incidentkit.core.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrongClocksTest {
    private static final int LIVES = 400;

    static Stream<Map.Entry<String, Timekeeper>> wrong() {
        return WrongClocks.all().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_clock_that_is_wrong_is_told_by_the_minute_model(Map.Entry<String, Timekeeper> wrong) {
        MinuteModel model = new MinuteModel();
        Random random = new Random(2026);
        boolean told = Stream.generate(() -> Script.random(random))
                .limit(LIVES)
                .anyMatch(script -> !wrong.getValue().after(script).equals(model.after(script)));
        assertThat(told).as(wrong.getKey()).isTrue();
    }
}
