package org.incidentkit.core.store.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidentkit.core.store.Numbers;
import org.incidentkit.core.store.StoreBounds;

/** Numbers people can quote. */
final class NumberCases {
    private static final int DRAWS = 120;

    private NumberCases() {}

    static List<ContractCase> all() {
        return new Suite("numbers")
                .add("a sequence begins at 1 and rises", NumberCases::rises)
                .add("each sequence rises by itself", NumberCases::apart)
                .add("sequences drawn by turns rise each by itself", NumberCases::byTurns)
                .add("sequences differ by case, accent and blank", NumberCases::names)
                .add("the longest name of a sequence is known", NumberCases::longest)
                .add("a name that is blank or too long is refused", NumberCases::refused)
                .add("no two callers draw the same number, and each draws rising ones", NumberCases::race)
                .cases();
    }

    private static List<Long> draw(TenantView view, String sequence, int times) {
        List<Long> drawn = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            drawn.add(view.store().numbers().next(view.tenant(), sequence));
        }
        return drawn;
    }

    private static void byTurns(Trial trial) {
        List<String> names = List.of("CHANGE", "INCIDENT", "PROBLEM");
        Map<String, List<Long>> drawn = new TreeMap<>();
        for (int i = 0; i < DRAWS; i++) {
            for (String name : names) {
                for (TenantView view : List.of(trial.here(), trial.in(Samples.GLOBEX))) {
                    drawn.computeIfAbsent(name + " of " + view.tenant(), key -> new ArrayList<>())
                            .addAll(draw(view, name, times(view, name)));
                }
            }
        }
        drawn.values().forEach(numbers -> rising(trial, numbers));
    }

    /** Whichever a sequence were mistaken for, the first or the last by name, it is drawn more often than that. */
    private static int times(TenantView view, String name) {
        return (name.equals("INCIDENT") ? 3 : 1) + (view.tenant().equals(Samples.ACME) ? 0 : 1);
    }

    private static void rising(Trial trial, List<Long> drawn) {
        trial.same(
                "numbers in the order they were drawn",
                drawn.stream().distinct().sorted().toList(),
                drawn);
    }

    private static void rises(Trial trial) {
        List<Long> drawn = draw(trial.here(), "INCIDENT-2026", DRAWS);
        trial.same("the first number", 1L, drawn.get(0));
        rising(trial, drawn);
    }

    private static void apart(Trial trial) {
        List<Long> first = draw(trial.here(), "INCIDENT-2026", DRAWS);
        List<Long> second = draw(trial.here(), "INCIDENT-2027", 2);
        rising(trial, second);
        trial.same("the first number of a second sequence", 1L, second.get(0));
        List<Long> both = new ArrayList<>(first);
        both.addAll(draw(trial.here(), "INCIDENT-2026", 2));
        rising(trial, both);
    }

    private static void names(Trial trial) {
        List<List<Long>> all = List.of("seq", "SEQ", "seq ", "séq", "se\u0301q").stream()
                .map(name -> draw(trial.here(), name, 2))
                .toList();
        all.forEach(drawn -> {
            rising(trial, drawn);
            trial.same("the first numbers of a sequence", all.get(0), drawn);
        });
    }

    private static void longest(Trial trial) {
        rising(trial, draw(trial.here(), "å".repeat(StoreBounds.LONGEST_SEQUENCE), 2));
    }

    private static void refused(Trial trial) {
        Numbers numbers = trial.store().numbers();
        String longer = "s".repeat(StoreBounds.LONGEST_SEQUENCE + 1);
        trial.refuses("the sequence " + longer, () -> numbers.next(Samples.ACME, longer));
        trial.refuses("a blank sequence", () -> numbers.next(Samples.ACME, " "));
    }

    private static void race(Trial trial) {
        List<List<Long>> drawn = Race.of(Race.CALLERS, caller -> draw(trial.here(), "INCIDENT-2026", DRAWS));
        drawn.forEach(numbers -> rising(trial, numbers));
        long different = drawn.stream().flatMap(List::stream).distinct().count();
        trial.same("different numbers drawn at once", (long) Race.CALLERS * DRAWS, different);
    }
}
