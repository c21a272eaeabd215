package org.incidentkit.core.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Random calendars around nights on which clocks change, the odd ones before all. Seeded, so every try repeats. */
final class CalendarArbitraries {
    /** A zone and a date near which its clock changed. */
    record Night(String zone, LocalDate date) {}

    static final List<Night> NIGHTS = List.of(
            night("Europe/Stockholm", "2026-03-29"),
            night("Europe/Stockholm", "2026-10-25"),
            night("Australia/Lord_Howe", "2025-04-06"),
            night("Australia/Lord_Howe", "2025-10-05"),
            night("America/Sao_Paulo", "2018-02-18"),
            night("America/Sao_Paulo", "2018-11-04"),
            night("Asia/Tehran", "2021-03-22"),
            night("Asia/Tehran", "2021-09-22"),
            night("Pacific/Apia", "2011-12-30"),
            night("Pacific/Apia", "2011-09-24"),
            night("Asia/Beirut", "2022-03-27"),
            night("America/Havana", "2022-11-06"),
            night("Africa/Cairo", "2023-04-28"),
            night("Asia/Amman", "2021-10-29"),
            night("Antarctica/Troll", "2024-03-31"),
            night("Africa/Casablanca", "2024-03-10"),
            night("America/St_Johns", "2010-03-14"),
            night("Asia/Kathmandu", "2024-01-01"),
            night("Pacific/Kiritimati", "1994-12-31"),
            // Where the index goes from one chunk to the next, and where it begins and ends.
            night("Europe/Stockholm", "2026-05-10"),
            night("America/New_York", "2025-04-16"),
            night("Asia/Tokyo", "1970-01-01"),
            night("Europe/London", "2106-02-07"),
            night("Pacific/Auckland", "1968-12-08"),
            night("America/New_York", "2025-12-31"));

    private static final List<String> TIMES = List.of(
            "00:00", "00:01", "00:15", "00:30", "01:00", "01:30", "02:00", "02:15", "02:30", "03:00", "03:30", "08:00",
            "09:00", "12:00", "12:30", "17:00", "21:00", "22:00", "23:00", "23:30", "23:59", "24:00");

    private CalendarArbitraries() {}

    static Night night(long seed) {
        return NIGHTS.get((int) Math.floorMod(seed, (long) NIGHTS.size()));
    }

    /** A calendar with holidays, overrides and breaks close to the night. */
    static CalendarSpec spec(long seed) {
        return spec(seed, night(seed));
    }

    static CalendarSpec spec(long seed, Night night) {
        Random random = new Random(seed);
        ZoneId zone = ZoneId.of(night.zone());
        Map<DayOfWeek, List<TimeRange>> hours = new EnumMap<>(DayOfWeek.class);
        boolean around = random.nextInt(6) == 0;
        for (DayOfWeek day : DayOfWeek.values()) {
            if (around || random.nextInt(4) > 0) {
                hours.put(day, around ? List.of(TimeRange.wholeDay()) : ranges(random));
            }
        }
        Set<LocalDate> holidays = new HashSet<>();
        Map<LocalDate, List<TimeRange>> overrides = new HashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            holidays.add(night.date().plusDays(random.nextInt(7) - 3L));
            overrides.put(
                    night.date().plusDays(random.nextInt(7) - 3L), random.nextInt(4) == 0 ? List.of() : ranges(random));
        }
        Set<MonthDay> yearly =
                random.nextInt(3) == 0 ? Set.of(MonthDay.from(night.date().plusDays(1))) : Set.of();
        return new CalendarSpec(zone, hours, holidays, yearly, overrides, breaks(random, night.date(), zone));
    }

    /** An instant within two days of the night, at times on a whole minute and else anywhere. */
    static Instant instant(long seed, Random random) {
        Night night = night(seed);
        Instant start =
                night.date().minusDays(2).atStartOfDay(ZoneId.of(night.zone())).toInstant();
        Instant minute = start.plusSeconds(60L * 15 * random.nextInt(4 * 24 * 5));
        return random.nextInt(3) == 0 ? minute.plusNanos(random.nextInt(1_000_000_000)) : minute;
    }

    /** One to three ranges that do not overlap, the last perhaps overnight. */
    private static List<TimeRange> ranges(Random random) {
        List<TimeRange> ranges = new ArrayList<>();
        int from = random.nextInt(TIMES.size() - 2);
        while (ranges.size() < 3 && from < TIMES.size() - 1) {
            int to = from + 1 + random.nextInt(TIMES.size() - from - 1);
            boolean overnight = ranges.isEmpty() && from > 8 && random.nextInt(3) == 0;
            String end = overnight ? TIMES.get(1 + random.nextInt(8)) : TIMES.get(to);
            ranges.add(TimeRange.of(TIMES.get(from), end));
            if (overnight || random.nextInt(3) == 0) {
                break;
            }
            from = random.nextInt(4) == 0 ? to : to + 1;
        }
        return ranges;
    }

    private static List<OpenInterval> breaks(Random random, LocalDate date, ZoneId zone) {
        List<OpenInterval> breaks = new ArrayList<>();
        Instant start = date.minusDays(2).atStartOfDay(zone).toInstant();
        for (int i = random.nextInt(3); i > 0; i--) {
            Instant from = start.plusSeconds(60L * random.nextInt(4 * 1_440));
            breaks.add(new OpenInterval(from, from.plusSeconds(60L * (1 + random.nextInt(1_000)))));
        }
        return breaks;
    }

    private static Night night(String zone, String date) {
        return new Night(zone, LocalDate.parse(date));
    }
}
