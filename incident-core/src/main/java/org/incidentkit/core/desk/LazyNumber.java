package org.incidentkit.core.desk;

import java.util.function.Function;
import java.util.function.Predicate;
import org.incidentkit.core.configuration.NumberFormat;
import org.jspecify.annotations.Nullable;

/**
 * A human number that is drawn when it is needed and kept for as long as numbers look so and nobody else has it: a
 * request that is refused leaves no gap, and one that is decided again draws no second number unless the first was
 * taken, by an import perhaps.
 */
final class LazyNumber implements Function<NumberFormat, String> {
    private final Function<NumberFormat, String> draw;
    private final Predicate<String> taken;
    private @Nullable NumberFormat format;
    private String drawn = "";

    LazyNumber(Function<NumberFormat, String> draw, Predicate<String> taken) {
        this.draw = draw;
        this.taken = taken;
    }

    @Override
    public String apply(NumberFormat wanted) {
        boolean again = wanted.equals(format);
        if (!again) {
            drawn = draw.apply(wanted);
            format = wanted;
        }
        while (again && taken.test(drawn)) {
            drawn = draw.apply(wanted);
        }
        return drawn;
    }
}
