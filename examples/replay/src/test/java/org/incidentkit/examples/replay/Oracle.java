package org.incidentkit.examples.replay;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The figures by plain formulas over the file alone. It knows nothing of the example's mapping, reader or desk, so that
 * a mistake would have to be made twice, in two different ways, to stay unseen.
 */
final class Oracle {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d/M/yyyy HH:mm");
    private static final Set<String> OPEN =
            Set.of("New", "Active", "Awaiting User Info", "Awaiting Vendor", "Awaiting Problem", "Awaiting Evidence");
    private static final int[] BUDGET_HOURS = {0, 8, 8, 62, 134};

    private int events;
    private int priorityAgree;
    private int transitions;
    private int refused;
    private int refusedIncidents;
    private int reopenAgree;
    private int reassignmentAgree;
    private int slaAgree;

    private Oracle() {}

    /** {@return the figures of a log, as the lines an import must end with} */
    static List<String> figures(String csv) {
        List<List<String>> records = records(csv);
        List<String> names = records.get(0);
        Map<String, List<Map<String, String>>> incidents = new LinkedHashMap<>();
        for (List<String> fields : records.subList(1, records.size())) {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), fields.get(i));
            }
            incidents.computeIfAbsent(row.get("number"), n -> new ArrayList<>()).add(row);
        }
        Oracle oracle = new Oracle();
        incidents.values().forEach(oracle::incident);
        return oracle.lines(incidents.size());
    }

    private List<String> lines(int incidents) {
        return List.of(
                "incidents " + incidents,
                "events " + events,
                "priority_agree " + priorityAgree + "/" + events,
                "transitions " + transitions,
                "refused " + refused,
                "refused_incidents " + refusedIncidents,
                "reopen_agree " + reopenAgree + "/" + incidents,
                "reassignment_agree " + reassignmentAgree + "/" + incidents,
                "sla_agree " + slaAgree + "/" + incidents);
    }

    private void incident(List<Map<String, String>> rows) {
        Map<String, String> last = rows.get(rows.size() - 1);
        states(rows, Integer.parseInt(last.get("reopen_count")), last);
        int reassigned = 0;
        for (int i = 0; i < rows.size(); i++) {
            events++;
            priorityAgree += digit(rows.get(i), "priority") == priority(rows.get(i)) ? 1 : 0;
            String group = rows.get(i).get("assignment_group");
            reassigned += i > 0 && !group.equals(rows.get(i - 1).get("assignment_group")) ? 1 : 0;
        }
        reassignmentAgree += reassigned == Integer.parseInt(last.get("reassignment_count")) ? 1 : 0;
    }

    private void states(List<Map<String, String>> rows, int reopenCount, Map<String, String> last) {
        String state = "";
        Map<String, String> end = last;
        int refusedHere = 0;
        int reopened = 0;
        for (Map<String, String> row : rows) {
            String next = row.get("incident_state");
            boolean known = OPEN.contains(next) || done(next);
            if (state.isEmpty()) {
                state = known && !next.equals("Closed") ? next : "New";
            }
            if (next.equals(state)) {
                continue;
            }
            transitions++;
            refusedHere += known && allowed(state, next) ? 0 : 1;
            if (known) {
                reopened += done(state) && !done(next) ? 1 : 0;
                end = next.equals("Closed") ? row : last;
                state = next;
            }
        }
        refused += refusedHere;
        refusedIncidents += refusedHere > 0 ? 1 : 0;
        reopenAgree += reopened == reopenCount ? 1 : 0;
        long worked = workedMinutes(at(last, "opened_at"), at(end, "sys_updated_at"));
        boolean made = worked <= BUDGET_HOURS[priority(end)] * 60L;
        slaAgree += made == Boolean.parseBoolean(last.get("made_sla")) ? 1 : 0;
    }

    private static boolean done(String state) {
        return state.equals("Resolved") || state.equals("Closed");
    }

    private static boolean allowed(String from, String to) {
        return switch (from) {
            case "Closed" -> false;
            case "Resolved" -> !to.equals("New");
            default -> !to.equals("New") && !to.equals("Closed");
        };
    }

    private static int priority(Map<String, String> row) {
        return Math.min(4, digit(row, "impact") + digit(row, "urgency") - 1);
    }

    private static int digit(Map<String, String> row, String column) {
        return row.get(column).charAt(0) - '0';
    }

    private static LocalDateTime at(Map<String, String> row, String column) {
        return LocalDateTime.parse(row.get(column), DATE);
    }

    static long workedMinutes(LocalDateTime from, LocalDateTime to) {
        long minutes = 0;
        for (LocalDate day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                LocalDateTime open = day.atTime(LocalTime.of(14, 0));
                LocalDateTime close = day.atTime(LocalTime.of(23, 0));
                LocalDateTime start = from.isAfter(open) ? from : open;
                LocalDateTime end = to.isBefore(close) ? to : close;
                minutes += Math.max(0, ChronoUnit.MINUTES.between(start, end));
            }
        }
        return minutes;
    }

    private static List<List<String>> records(String csv) {
        List<List<String>> records = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char c : csv.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted || c != ',' && c != '\n' && c != '\r') {
                field.append(c);
            } else if (c != '\r') {
                fields.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    records.add(fields);
                    fields = new ArrayList<>();
                }
            }
        }
        return records;
    }
}
