package org.incidentkit.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.incidentkit.core.common.IncidentKitException;
import org.incidentkit.rules.model.RuleProblem;
import org.jspecify.annotations.Nullable;

/** A rule document cannot be used. Carries all its problems, each with line and column. */
public final class RuleSetException extends IncidentKitException {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 20;

    private final transient List<RuleProblem> problems;

    RuleSetException(String source, List<RuleProblem> problems, @Nullable Throwable cause) {
        super(message(source, problems), cause);
        this.problems = List.copyOf(problems);
    }

    private static String message(String source, List<RuleProblem> problems) {
        String shown = problems.stream()
                .limit(SHOWN)
                .map(problem -> System.lineSeparator() + "  " + problem)
                .collect(Collectors.joining());
        String more =
                problems.size() > SHOWN ? System.lineSeparator() + "  and " + (problems.size() - SHOWN) + " more" : "";
        return source + " has " + problems.size() + (problems.size() == 1 ? " problem:" : " problems:") + shown + more;
    }

    /** {@return everything that is wrong, in the order it was found} */
    public List<RuleProblem> problems() {
        return problems;
    }
}
