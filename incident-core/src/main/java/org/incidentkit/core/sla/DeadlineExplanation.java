package org.incidentkit.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Why a deadline is where it is: every part of a clock's life, counted or not.
 *
 * @param agreement what the clock runs under
 * @param plan what it promises
 * @param from when the clock started
 * @param to up to when it is explained
 * @param elapsed the working time counted between them
 * @param segments contiguous from {@code from} to {@code to}; the counted ones sum to {@code elapsed} exactly
 */
public record DeadlineExplanation(
        Agreement agreement, Plan plan, Instant from, Instant to, Duration elapsed, List<ClockSegment> segments) {
    /** Takes a copy of the segments. */
    public DeadlineExplanation {
        segments = List.copyOf(segments);
    }

    /**
     * The explanation in one sentence, its times in the zone of the clock's calendar.
     *
     * @param locale Swedish for Swedish; English for every other language
     * @return the sentence
     */
    public String sentence(Locale locale) {
        return Wording.of(locale).sentence(this);
    }
}
