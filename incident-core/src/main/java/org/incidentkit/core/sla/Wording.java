package org.incidentkit.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of an explanation, and how they are put together. */
enum Wording {
    ENGLISH(
            List.of(
                    "%s: %s of %s counted from %s to %s",
                    "; due %s", "; never due", "; not counted: ", "; was due %s when the last pause began"),
            Map.of(
                    ClockSegment.Cause.CLOSED, "closed",
                    ClockSegment.Cause.CLOSED_BY_OVERRIDE, "closed by special hours",
                    ClockSegment.Cause.HOLIDAY, "holiday",
                    ClockSegment.Cause.BREAK, "break",
                    ClockSegment.Cause.PAUSED, "paused",
                    ClockSegment.Cause.STOPPED, "resolved before reopening"),
            Map.of(
                    "FIRST_RESPONSE", "First response",
                    "NEXT_UPDATE", "Next update",
                    "RESOLUTION", "Resolution",
                    "AWAITING_CALLER", "awaiting the caller",
                    "AWAITING_CHANGE", "awaiting a change",
                    "AWAITING_PROBLEM", "awaiting a problem",
                    "AWAITING_VENDOR", "awaiting the vendor",
                    "SCHEDULED", "scheduled",
                    "WAITING", "waiting")),
    SWEDISH(
            List.of(
                    "%s: %s av %s räknat från %s till %s",
                    "; förfaller %s",
                    "; förfaller aldrig",
                    "; ej räknat: ",
                    "; skulle förfalla %s när den sista pausen började"),
            Map.of(
                    ClockSegment.Cause.CLOSED, "stängt",
                    ClockSegment.Cause.CLOSED_BY_OVERRIDE, "stängt enligt avvikande öppettider",
                    ClockSegment.Cause.HOLIDAY, "helgdag",
                    ClockSegment.Cause.BREAK, "avbrott",
                    ClockSegment.Cause.PAUSED, "pausat",
                    ClockSegment.Cause.STOPPED, "löst före återöppning"),
            Map.of(
                    "FIRST_RESPONSE", "Första svar",
                    "NEXT_UPDATE", "Nästa besked",
                    "RESOLUTION", "Lösning",
                    "AWAITING_CALLER", "väntar på anmälaren",
                    "AWAITING_CHANGE", "väntar på en ändring",
                    "AWAITING_PROBLEM", "väntar på ett problem",
                    "AWAITING_VENDOR", "väntar på leverantören",
                    "SCHEDULED", "planerat",
                    "WAITING", "väntar"));

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final List<String> frame;
    private final Map<ClockSegment.Cause, String> causes;
    private final Map<String, String> names;

    Wording(List<String> frame, Map<ClockSegment.Cause, String> causes, Map<String, String> names) {
        this.frame = frame;
        this.causes = causes;
        this.names = names;
    }

    /** What the desk's own words stand for; a host's own target, holiday or reason stays as it is written. */
    private String named(String name) {
        return names.getOrDefault(name, name);
    }

    static Wording of(Locale locale) {
        return "sv".equals(locale.getLanguage()) ? SWEDISH : ENGLISH;
    }

    String sentence(DeadlineExplanation explanation) {
        ZoneId zone = ZoneId.of(explanation.agreement().calendar().zone());
        Plan plan = explanation.plan();
        String counted = frame.get(0)
                .formatted(
                        named(explanation.agreement().target().value()),
                        length(explanation.elapsed()),
                        plan.budget().map(Wording::length).orElse("∞"),
                        time(explanation.from(), zone),
                        time(explanation.to(), zone));
        String when = frame.get(isPaused(explanation.segments()) ? 4 : 1);
        String due = plan.dueAt().map(at -> when.formatted(time(at, zone))).orElse(frame.get(2));
        List<String> lost = lost(explanation.segments());
        return counted + due + (lost.isEmpty() ? "" : frame.get(3) + String.join(", ", lost)) + ".";
    }

    /** The due time of a clock that is paused is known again when it goes on. */
    private static boolean isPaused(List<ClockSegment> segments) {
        return !segments.isEmpty() && segments.get(segments.size() - 1).cause() == ClockSegment.Cause.PAUSED;
    }

    private List<String> lost(List<ClockSegment> segments) {
        Map<String, Duration> sums = new LinkedHashMap<>();
        for (ClockSegment segment : segments) {
            if (!segment.counted()) {
                String detail = segment.detail().isEmpty() ? "" : " (" + named(segment.detail()) + ")";
                sums.merge(causes.get(segment.cause()) + detail, segment.length(), Duration::plus);
            }
        }
        List<String> lost = new ArrayList<>();
        sums.forEach((cause, sum) -> lost.add(length(sum) + ' ' + cause));
        return lost;
    }

    private static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    /** Hours, minutes and seconds that are not none; nothing smaller than a second is said. */
    private static String length(Duration length) {
        List<String> parts = new ArrayList<>();
        if (length.toHours() != 0) {
            parts.add(length.toHours() + " h");
        }
        if (length.toMinutesPart() != 0) {
            parts.add(length.toMinutesPart() + " min");
        }
        if (length.toSecondsPart() != 0 || parts.isEmpty()) {
            parts.add(length.toSecondsPart() + " s");
        }
        return String.join(" ", parts);
    }
}
