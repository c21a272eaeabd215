package org.incidentkit.core.sla;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.condition.Condition;

/** Collects everything that is wrong with a definition. */
final class SlaDefinitionCheck {
    private static final int HIGHEST_PERCENT = 1_000;
    private static final int MICROSECOND = 1_000;
    private static final int MOST_DAYS = 36_525;
    private static final Duration LONGEST = Duration.ofDays(MOST_DAYS);

    private final SlaDefinition definition;
    private final List<Violation> found = new ArrayList<>();

    private SlaDefinitionCheck(SlaDefinition definition) {
        this.definition = definition;
    }

    static void check(SlaDefinition definition) {
        SlaDefinitionCheck check = new SlaDefinitionCheck(definition);
        check.names();
        check.budgets();
        check.thresholds();
        check.conditions();
        if (!check.found.isEmpty()) {
            throw new InvalidDefinitionException("SLA definition '" + definition.id() + "'", check.found);
        }
    }

    static Map<String, Condition> conditions(SlaDefinition definition) {
        Map<String, Condition> named = new LinkedHashMap<>();
        named.put("start", definition.start());
        named.put("pause", definition.pause());
        named.put("resume", definition.resume());
        named.put("stop", definition.stop());
        named.put("reset", definition.reset());
        named.put("cancel", definition.cancel());
        return named;
    }

    private void names() {
        if (definition.id().isBlank()) {
            refuse("id", "blank", "an id is not blank");
        }
        if (definition.retroactiveStart().filter(String::isBlank).isPresent()) {
            refuse("retroactiveStart", "blank", "the name of a fact is not blank");
        }
        if (definition.retroactivePause() && definition.retroactiveStart().isEmpty()) {
            refuse("retroactivePause", "no-start", "there is no retroactive start whose pauses could be left out");
        }
        if (definition.resetOutcome().isActive()) {
            refuse("resetOutcome", "no-end", definition.resetOutcome() + " is no end of a clock");
        }
    }

    private void budgets() {
        if (definition.budget().isPresent() != definition.budgets().isEmpty()) {
            refuse("budget", "one-of", "a definition has either one budget or budgets by priority");
        }
        definition.budget().ifPresent(budget -> budget("budget", budget));
        new TreeMap<>(definition.budgets()).forEach((priority, budget) -> budget("budgets." + priority, budget));
    }

    private void budget(String path, Budget budget) {
        if (budget instanceof Budget.WorkingTime working) {
            duration(path, working.amount());
        } else if (budget instanceof Budget.WorkingDays working) {
            days(path, working.days());
        } else if (budget instanceof Budget.Relative relative) {
            days(path, relative.daysAhead());
        }
    }

    private void days(String path, int days) {
        if (days < 1) {
            refuse(path, "not-positive", days + " working days are not at least 1");
        } else if (days > MOST_DAYS) {
            refuse(path, "too-long", days + " working days are more than " + MOST_DAYS);
        }
    }

    private void duration(String path, Duration amount) {
        if (amount.isZero() || amount.isNegative()) {
            refuse(path, "not-positive", amount + " is not more than nothing");
        } else if (amount.compareTo(LONGEST) > 0) {
            refuse(path, "too-long", amount + " is more than " + LONGEST);
        } else if (amount.getNano() % MICROSECOND != 0) {
            refuse(path, "too-fine", amount + " is not whole microseconds");
        }
    }

    private void thresholds() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < definition.thresholds().size(); i++) {
            Threshold threshold = definition.thresholds().get(i);
            String path = "thresholds[" + i + "]";
            if (threshold.name().isBlank()) {
                refuse(path, "blank", "a threshold's name is not blank");
            } else if (!names.add(threshold.name())) {
                refuse(path, "duplicate", "threshold '" + threshold.name() + "' is given twice");
            }
            threshold(path, threshold);
        }
    }

    private void threshold(String path, Threshold threshold) {
        if (threshold instanceof Threshold.Percent percent) {
            if (percent.percent() < 1 || percent.percent() > HIGHEST_PERCENT) {
                refuse(path, "impossible", percent.percent() + " percent are not 1 to " + HIGHEST_PERCENT);
            }
        } else if (threshold instanceof Threshold.AfterDue after) {
            duration(path, after.after());
        } else if (threshold instanceof Threshold.BeforeDue before) {
            duration(path, before.before());
            definition.budget().ifPresent(budget -> fits(path, before, budget, ""));
            new TreeMap<>(definition.budgets())
                    .forEach((priority, budget) -> fits(path, before, budget, " of priority " + priority));
        }
    }

    private void fits(String path, Threshold.BeforeDue threshold, Budget budget, String whose) {
        if (budget instanceof Budget.WorkingTime working && threshold.before().compareTo(working.amount()) >= 0) {
            refuse(
                    path,
                    "impossible",
                    threshold.before() + " before due is not within the budget " + working.amount() + whose);
        }
    }

    private void conditions() {
        conditions(definition).forEach((name, condition) -> {
            if (condition.usesNow()) {
                refuse(name, "uses-now", "'" + condition + "' depends on the present instant; a clock may not");
            }
        });
        found.addAll(ConditionProof.contradictions(definition));
    }

    private void refuse(String path, String code, String message) {
        found.add(Violation.of(path, code, message));
    }
}
