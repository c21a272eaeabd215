package org.incidentkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class ImportProperties {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d/M/yyyy HH:mm");
    private static final String[] STATES = {
        "New",
        "Active",
        "Awaiting User Info",
        "Awaiting Vendor",
        "Awaiting Problem",
        "Awaiting Evidence",
        "Resolved",
        "Closed",
        "-100"
    };
    private static final String[] LEVELS = {"1 - High", "2 - Medium", "3 - Low"};
    private static final String[] PRIORITIES = {"1 - Critical", "2 - High", "3 - Moderate", "4 - Low"};

    /** One row: its state, the minutes since the row before, and the rest as the file has it. */
    record Line(String state, int minutes, String levels, String group, String told) {}

    @Property(tries = 40)
    void whatever_the_log_the_desk_comes_to_what_plain_formulas_come_to(
            @ForAll("incidents") List<List<Line>> incidents) {
        String csv = csv(incidents);
        assertThat(Samples.replayed(csv).figures().lines()).isEqualTo(Oracle.figures(csv));
    }

    @Provide
    Arbitrary<List<List<Line>>> incidents() {
        Arbitrary<String> level = Arbitraries.of(LEVELS);
        Arbitrary<String> levels = Combinators.combine(level, level).as((impact, urgency) -> impact + "," + urgency);
        Arbitrary<String> told = Combinators.combine(
                        Arbitraries.of(PRIORITIES),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 3))
                .as((priority, made, reopened, reassigned) ->
                        String.join(",", priority, made.toString(), reopened.toString(), reassigned.toString()));
        Arbitrary<Line> line = Combinators.combine(
                        Arbitraries.of(STATES),
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.just(0)),
                                Tuple.of(3, Arbitraries.integers().between(1, 6000))),
                        levels,
                        Arbitraries.of("Team A", "Team B", "?"),
                        told)
                .as(Line::new);
        return line.list().ofMinSize(1).ofMaxSize(9).list().ofMinSize(1).ofMaxSize(6);
    }

    private static String csv(List<List<Line>> incidents) {
        StringBuilder csv = new StringBuilder(LogFileTest.HEADER);
        LocalDateTime opened = LocalDateTime.of(2021, 2, 26, 13, 17);
        for (int i = 0; i < incidents.size(); i++) {
            LocalDateTime at = opened.minusMinutes(3);
            for (Line line : incidents.get(i)) {
                at = at.plusMinutes(line.minutes());
                csv.append(List.of("I" + i, line.state(), DATE.format(opened), DATE.format(at), line.levels()).stream()
                                .collect(Collectors.joining(",")))
                        .append(',' + line.group() + ",?,Person 1,?,Phone,Network,?,?," + line.told() + '\n');
            }
        }
        return csv.toString();
    }
}
