package org.incidentkit.examples.replay;

import java.time.DayOfWeek;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidentkit.examples.replay.YamlNode.Text;

/** Reads working hours like {@code 09:00-17:30}; an end before its start lies on the next day. */
final class Spans {
    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;
    private static final Pattern FORM = Pattern.compile("(\\d\\d):(\\d\\d)\\s*-\\s*(\\d\\d):(\\d\\d)");

    private Spans() {}

    static Optional<Mapping.Span> read(Text text, Problems problems) {
        Matcher match = FORM.matcher(text.text());
        if (match.matches()) {
            int from = minute(match.group(1), match.group(2));
            int to = minute(match.group(3), match.group(4));
            if (from >= 0 && from < DAY && to >= 0 && from != to) {
                return Optional.of(new Mapping.Span(from, to));
            }
        }
        problems.add(text.place(), "'" + text.text() + "' are no hours; write them like 09:00-17:30 or 22:00-24:00");
        return Optional.empty();
    }

    private static int minute(String hour, String minute) {
        int h = Integer.parseInt(hour);
        int m = Integer.parseInt(minute);
        return m > 59 || h * 60 + m > DAY ? -1 : h * 60 + m;
    }

    /** {@return the days whose spans share a minute with an earlier span} */
    static Set<DayOfWeek> overlaps(Map<DayOfWeek, List<Mapping.Span>> days) {
        Set<DayOfWeek> overlapping = EnumSet.noneOf(DayOfWeek.class);
        BitSet open = new BitSet(WEEK);
        days.forEach((day, spans) -> spans.forEach(span -> {
            int start = day.ordinal() * DAY + span.fromMinute();
            int length = span.toMinute() - span.fromMinute() + (span.toMinute() < span.fromMinute() ? DAY : 0);
            for (int minute = start; minute < start + length; minute++) {
                if (open.get(minute % WEEK)) {
                    overlapping.add(day);
                }
                open.set(minute % WEEK);
            }
        }));
        return overlapping;
    }
}
