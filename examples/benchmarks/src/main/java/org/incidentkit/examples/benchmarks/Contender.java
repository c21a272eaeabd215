package org.incidentkit.examples.benchmarks;

import java.util.function.Supplier;

/** Who reckons. */
public enum Contender {
    /** This library. */
    INCIDENTKIT(IncidentKitCalendar::new),
    /** The plain way. */
    DAY_BY_DAY(DayByDayWalk::new),
    /** A peer. */
    MPXJ(MpxjCalendar::new);

    private final Supplier<Reckoner> maker;

    Contender(Supplier<Reckoner> maker) {
        this.maker = maker;
    }

    Reckoner reckoner() {
        return maker.get();
    }
}
