package org.incidentkit.examples.holidays;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.incidentkit.core.calendar.HolidayProvider;

/**
 * The public holidays of Sweden, the Netherlands and Germany from 2015 to 2035, as the data folder has them; its
 * observances, on which people work, are none.
 */
final class KnownHolidays {
    static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    static final LocalDate END = LocalDate.of(2036, 1, 1);

    private KnownHolidays() {}

    static SortedSet<LocalDate> of(String country) throws IOException {
        Path file = Path.of(System.getProperty("incidentkit.data", ""), "holidays", "holidays_2015_2035.csv");
        assumeTrue(Files.exists(file), "the system property incidentkit.data names no folder with holidays");
        try (Stream<String> lines = Files.lines(file)) {
            List<LocalDate> dates = lines.filter(
                            line -> line.startsWith(country + ",") && line.endsWith(",PUBLIC_HOLIDAY"))
                    .map(line -> LocalDate.parse(line.split(",")[1]))
                    .toList();
            return new TreeSet<>(dates);
        }
    }

    static SortedSet<LocalDate> told(HolidayProvider provider) {
        List<LocalDate> dates = FIRST.datesUntil(END)
                .filter(date -> provider.holiday(date).isPresent())
                .toList();
        return new TreeSet<>(dates);
    }
}
