package org.incidentkit.examples.quickstart;

import java.time.Duration;
import org.incidentkit.core.classification.Impact;

/**
 * The facts of the story. Change one, and the due time and the timeline follow.
 *
 * @param impact how much the outage affects
 * @param silence how long the caller takes to answer
 * @param holiday whether the desk is closed on Midsummer's Eve
 */
record Plot(Impact impact, Duration silence, boolean holiday) {
    static Plot asTold() {
        return new Plot(Impact.MEDIUM, Duration.ofHours(1), true);
    }

    Plot withImpact(Impact other) {
        return new Plot(other, silence, holiday);
    }

    Plot withSilence(Duration other) {
        return new Plot(impact, other, holiday);
    }

    Plot withoutHoliday() {
        return new Plot(impact, silence, false);
    }
}
