package org.incidentkit.rules.explain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.incidentkit.core.condition.ConditionWording;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.rules.explain.Counterfactual.Answer;

/** The words of a counterfactual. */
enum Wording {
    ENGLISH(
            Map.of(
                    Answer.FIRES, "\"%s\" fires.",
                    Answer.CHANGE, "\"%s\" would fire if this were different:",
                    Answer.IMPOSSIBLE, "No change of facts makes \"%s\" fire.",
                    Answer.UNDECIDED, "It is undecided what would make \"%s\" fire."),
            "- %s: %s instead of %s",
            "nothing",
            List.of("No smaller change does.", "A smaller change is not ruled out.")),
    SWEDISH(
            Map.of(
                    Answer.FIRES, "\"%s\" slår till.",
                    Answer.CHANGE, "\"%s\" skulle slå till om detta vore annorlunda:",
                    Answer.IMPOSSIBLE, "Ingen ändring av fakta får \"%s\" att slå till.",
                    Answer.UNDECIDED, "Det är oavgjort vad som skulle få \"%s\" att slå till."),
            "- %s: %s i stället för %s",
            "inget värde",
            List.of("Ingen mindre ändring räcker.", "En mindre ändring är inte utesluten."));

    private final Map<Answer, String> answers;
    private final String change;
    private final String nothing;
    private final List<String> ends;

    Wording(Map<Answer, String> answers, String change, String nothing, List<String> ends) {
        this.answers = answers;
        this.change = change;
        this.nothing = nothing;
        this.ends = ends;
    }

    static Wording of(Locale locale) {
        return "sv".equals(locale.getLanguage()) ? SWEDISH : ENGLISH;
    }

    String text(Counterfactual counterfactual) {
        String first =
                Objects.requireNonNull(answers.get(counterfactual.answer())).formatted(counterfactual.ruleId());
        if (counterfactual.answer() != Answer.CHANGE) {
            return first;
        }
        String changes = counterfactual.changes().stream()
                .map(one -> change.formatted(one.field(), values(one.to()), values(one.from())))
                .collect(Collectors.joining("\n"));
        return first + "\n" + changes + "\n" + ends.get(counterfactual.smallest() ? 0 : 1);
    }

    private String values(List<FactValue> values) {
        return values.isEmpty() ? nothing : ConditionWording.values(values);
    }
}
