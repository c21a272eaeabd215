package org.incidentkit.examples.benchmarks;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import net.sf.mpxj.LocalTimeRange;
import net.sf.mpxj.ProjectCalendar;
import net.sf.mpxj.ProjectCalendarHours;
import net.sf.mpxj.ProjectFile;
import net.sf.mpxj.TimeUnit;

/**
 * The calendar of MPXJ, a library for project plans: hours by weekday, dated exceptions, work between two times and the
 * time after an amount of work. It reckons in wall time without a zone, in minutes as a floating-point number, and does
 * not say why; a zone's nights of 23 and 25 hours are beyond it. Here no shift touches such a night.
 */
final class MpxjCalendar implements Reckoner {
    private final ProjectCalendar calendar;

    MpxjCalendar() {
        calendar = new ProjectFile().addCalendar();
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean worked = day.compareTo(DayOfWeek.FRIDAY) <= 0;
            calendar.setWorkingDay(day, worked);
            ProjectCalendarHours hours = calendar.addCalendarHours(day);
            if (worked) {
                OfficeHours.SHIFTS.forEach(shift -> hours.add(new LocalTimeRange(shift.from(), shift.to())));
            }
        }
        OfficeHours.HOLIDAYS.forEach(calendar::addCalendarException);
    }

    @Override
    public Duration workingTime(Instant from, Instant to) {
        double minutes =
                calendar.getWork(wall(from), wall(to), TimeUnit.MINUTES).getDuration();
        return Duration.ofMinutes(Math.round(minutes));
    }

    @Override
    public Instant plus(Instant from, Duration amount) {
        LocalDateTime end = calendar.getDate(
                wall(from), net.sf.mpxj.Duration.getInstance((double) amount.toMinutes(), TimeUnit.MINUTES));
        return end.atZone(OfficeHours.ZONE).toInstant();
    }

    private static LocalDateTime wall(Instant instant) {
        return LocalDateTime.ofInstant(instant, OfficeHours.ZONE);
    }
}
