package org.incidentkit.examples.quickstart;

import java.time.Duration;
import org.incidentkit.rules.RuleEngine;

/**
 * The facts of the story. Change one, and the due time and the timeline follow.
 *
 * @param affectedUsers how many cannot connect
 * @param silence how long the caller takes to answer
 * @param holiday whether the desk is closed on Midsummer's Eve
 * @param rules what the desk decides by
 */
record Plot(int affectedUsers, Duration silence, boolean holiday, RuleEngine rules) {
    static Plot asTold() {
        return new Plot(40, Duration.ofHours(1), true, RuleDocument.compile());
    }

    Plot withAffectedUsers(int other) {
        return new Plot(other, silence, holiday, rules);
    }

    Plot withSilence(Duration other) {
        return new Plot(affectedUsers, other, holiday, rules);
    }

    Plot withoutHoliday() {
        return new Plot(affectedUsers, silence, false, rules);
    }

    Plot withRules(RuleEngine other) {
        return new Plot(affectedUsers, silence, holiday, other);
    }
}
