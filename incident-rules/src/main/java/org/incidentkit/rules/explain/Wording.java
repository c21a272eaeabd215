package org.incidentkit.rules.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.incidentkit.core.condition.ConditionWording;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.triage.MarkdownText;
import org.incidentkit.rules.explain.Counterfactual.Answer;

/** The words of a counterfactual. */
enum Wording {
    ENGLISH(
            Map.of(
                    Answer.FIRES, "\"%s\" fires.",
                    Answer.CHANGE, "\"%s\" would fire if this were different:",
                    Answer.IMPOSSIBLE, "No change of facts makes \"%s\" fire.",
                    Answer.UNDECIDED, "It is undecided what would make \"%s\" fire."),
            List.of("- %s: %s instead of %s", "nothing"),
            List.of("No smaller change does.", "A smaller change is not ruled out."),
            List.of("Fact", "Is", "Would have to be")),
    SWEDISH(
            Map.of(
                    Answer.FIRES, "\"%s\" slår till.",
                    Answer.CHANGE, "\"%s\" skulle slå till om detta vore annorlunda:",
                    Answer.IMPOSSIBLE, "Ingen ändring av fakta får \"%s\" att slå till.",
                    Answer.UNDECIDED, "Det är oavgjort vad som skulle få \"%s\" att slå till."),
            List.of("- %s: %s i stället för %s", "inget värde"),
            List.of("Ingen mindre ändring räcker.", "En mindre ändring är inte utesluten."),
            List.of("Faktum", "Är", "Skulle behöva vara"));

    private final Map<Answer, String> answers;
    private final String change;
    private final String nothing;
    private final List<String> ends;
    private final List<String> columns;

    Wording(Map<Answer, String> answers, List<String> change, List<String> ends, List<String> columns) {
        this.answers = answers;
        this.change = change.get(0);
        this.nothing = change.get(1);
        this.ends = ends;
        this.columns = columns;
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

    String markdown(Counterfactual counterfactual) {
        String first = text(counterfactual).lines().findFirst().orElse("");
        List<String> lines = new ArrayList<>(List.of(MarkdownText.plain(first)));
        if (counterfactual.answer() == Answer.CHANGE) {
            lines.add("");
            lines.add(MarkdownText.row(columns));
            lines.add(MarkdownText.rule(columns.size()));
            counterfactual
                    .changes()
                    .forEach(one ->
                            lines.add(MarkdownText.row(List.of(one.field(), values(one.from()), values(one.to())))));
            lines.add("");
            lines.add(MarkdownText.plain(ends.get(counterfactual.smallest() ? 0 : 1)));
        }
        return String.join("\n", lines);
    }

    private String values(List<FactValue> values) {
        return values.isEmpty() ? nothing : ConditionWording.values(values);
    }
}
