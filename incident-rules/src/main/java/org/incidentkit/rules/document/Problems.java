package org.incidentkit.rules.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.field.NearestName;
import org.incidentkit.rules.model.RuleLimits;
import org.incidentkit.rules.model.RuleProblem;

/** Collects what is wrong with a document, as far as a person will read. */
final class Problems {
    private static final Map<String, String> KINDS =
            Map.of("unknown-key", "key ", "unknown-field", "field ", "unknown-zone", "zone ");

    private final List<RuleProblem> found = new ArrayList<>();
    private final Set<Told> told = new HashSet<>();
    private int untold;

    /** The same thing wrong at the same place is told once, however many rows of a table it touches. */
    private record Told(int line, int column, String code, String message) {}

    void add(Spot spot, String code, String message) {
        add(new RuleProblem(spot.at().line(), spot.at().column(), spot.path(), code, message, Optional.empty()));
    }

    void addUnknown(Spot spot, String code, String name, Collection<String> known) {
        if (found.size() >= RuleLimits.PROBLEMS) {
            untold++;
            return;
        }
        add(new RuleProblem(
                spot.at().line(),
                spot.at().column(),
                spot.path(),
                code,
                "there is no " + KINDS.getOrDefault(code, "") + "'" + Quote.of(name) + "' here; known: "
                        + Quote.of(String.join(", ", known)),
                NearestName.of(name, known)));
    }

    void addAll(Spot spot, List<Violation> violations) {
        for (Violation violation : violations) {
            Optional<String> nearest =
                    Optional.ofNullable(violation.parameters().get("nearest"));
            String message = nearest.isPresent()
                    ? violation.message().replaceFirst("; did you mean '[^']*'\\?$", "")
                    : violation.message();
            add(new RuleProblem(spot.at().line(), spot.at().column(), spot.path(), violation.code(), message, nearest));
        }
    }

    private void add(RuleProblem problem) {
        Told once = new Told(problem.line(), problem.column(), problem.code(), problem.message());
        if (found.size() < RuleLimits.PROBLEMS) {
            if (told.add(once)) {
                found.add(problem);
            }
        } else {
            untold++;
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<RuleProblem> all() {
        List<RuleProblem> all = new ArrayList<>(found);
        all.sort(Comparator.comparingInt(RuleProblem::line).thenComparingInt(RuleProblem::column));
        if (untold > 0) {
            all.add(new RuleProblem(
                    1, 1, "", "too-many-problems", "and " + untold + " more problems", Optional.empty()));
        }
        return List.copyOf(all);
    }
}
