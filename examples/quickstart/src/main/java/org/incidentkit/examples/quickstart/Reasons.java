package org.incidentkit.examples.quickstart;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.desk.StageExplanation;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.triage.RuleTrace;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.core.triage.Trace;
import org.incidentkit.rules.RuleEngine;
import org.incidentkit.rules.explain.Counterfactual;

/** Why the rules decided as they did, and what would have made another one fire. */
final class Reasons {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final ServiceDesk desk;
    private final RuleEngine rules;
    private final Page page;

    Reasons(ServiceDesk desk, RuleEngine rules, Page page) {
        this.desk = desk;
        this.rules = rules;
        this.page = page;
    }

    void print(Incident incident) {
        List<StageExplanation> decisions = desk.incidents().explain(incident.id(), Visibility.all());
        page.section("Why it is " + rank(incident.priority()) + ", and where it went");
        decisions.forEach(decision -> lines(decision.text(Locale.ENGLISH)));
        page.line("The matrix gives " + rank(incident.priority()) + " (" + word(incident.priority()) + ") for impact "
                + word(incident.impact()) + " and urgency " + word(incident.urgency()) + "; the group is "
                + incident.group().map(Object::toString).orElse("-") + ".");
        decisions.stream()
                .filter(decision -> decision.stored().stage() == Stage.PRIORITISE)
                .forEach(decision -> {
                    page.gap();
                    lines(decision.text(SWEDISH));
                    whyNot(decision);
                });
    }

    static String rank(Optional<Priority> priority) {
        return priority.map(known -> "P" + known.rank()).orElse("without a priority");
    }

    /** Asked of the facts as they were when the rules decided. */
    private void whyNot(StageExplanation decision) {
        Optional<String> other = decision.trace().map(Trace::rules).stream()
                .flatMap(List::stream)
                .filter(rule -> rule.verdict() == RuleTrace.Verdict.FAILED)
                .map(RuleTrace::ruleId)
                .findFirst();
        other.ifPresent(rule -> {
            Counterfactual answer = rules.whyNot(rule, decision.facts(), decision.at());
            page.gap();
            page.line("Why did \"" + rule + "\" not fire, and what would have made it?");
            lines(answer.text(Locale.ENGLISH));
            lines(answer.text(SWEDISH));
        });
    }

    private void lines(String text) {
        text.lines().forEach(line -> {
            if (line.startsWith("- ")) {
                page.paragraph("  -", line.substring(2));
            } else {
                page.line(line);
            }
        });
    }

    private static String word(Optional<? extends Enum<?>> value) {
        return value.map(Enum::name).orElse("-");
    }
}
