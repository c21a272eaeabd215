package org.incidentkit.core.desk;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A human number that is drawn once, and only if it is needed: a request that is refused leaves no gap. */
final class LazyNumber implements Supplier<String> {
    private final Supplier<String> draw;
    private @Nullable String drawn;

    LazyNumber(Supplier<String> draw) {
        this.draw = draw;
    }

    @Override
    public String get() {
        String number = drawn == null ? draw.get() : drawn;
        drawn = number;
        return number;
    }
}
