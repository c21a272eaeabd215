package org.incidentkit.core.desk;

import java.util.function.Function;
import org.incidentkit.core.configuration.NumberFormat;
import org.jspecify.annotations.Nullable;

/**
 * A human number that is drawn when it is needed and kept for as long as numbers look so: a request that is refused
 * leaves no gap, and one that is decided again draws no second number.
 */
final class LazyNumber implements Function<NumberFormat, String> {
    private final Function<NumberFormat, String> draw;
    private @Nullable NumberFormat format;
    private String drawn = "";

    LazyNumber(Function<NumberFormat, String> draw) {
        this.draw = draw;
    }

    @Override
    public String apply(NumberFormat wanted) {
        if (!wanted.equals(format)) {
            drawn = draw.apply(wanted);
            format = wanted;
        }
        return drawn;
    }
}
