package org.incidentkit.rules;

import java.util.Optional;
import org.incidentkit.core.condition.All;
import org.incidentkit.core.condition.Any;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.Conditions;
import org.incidentkit.core.condition.Constant;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.FactTest.Bound;
import org.incidentkit.core.condition.FactTest.Quantity;
import org.incidentkit.core.condition.FieldTests;
import org.incidentkit.core.condition.Not;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.RuleTimer;
import org.incidentkit.rules.model.Block;
import org.incidentkit.rules.model.Rule;
import org.incidentkit.rules.model.RuleBuilder;
import org.incidentkit.rules.model.RuleDefinitions;
import org.incidentkit.rules.model.RuleTrigger;

/** Says rules once more, in the sentences of Java. */
final class InJava {
    private InJava() {}

    static RuleSet said(RuleDefinitions definitions) {
        RuleSetBuilder set = RuleSet.named(definitions.name());
        definitions.fields().forEach(set::field);
        definitions
                .stages()
                .forEach((stage, blocks) -> blocks.forEach(block -> set.block(
                        stage,
                        new Block(
                                block.name(),
                                block.hitPolicy(),
                                block.priorities(),
                                block.rules().stream()
                                        .map(InJava::said)
                                        .map(RuleBuilder::build)
                                        .toList()))));
        return set.build();
    }

    private static RuleBuilder said(Rule rule) {
        RuleBuilder said = Rule.named(rule.id()).order(rule.order()).mode(rule.mode());
        rule.triggers().forEach(trigger -> trigger(trigger, said));
        if (rule.condition() != Constant.ALWAYS) {
            said.when(said(rule.condition()));
        }
        rule.effects().forEach(effect -> effect(effect, said));
        rule.computes().forEach(compute -> {
            if (compute.force()) {
                said.force(compute.field(), compute.computation());
            } else {
                said.compute(compute.field(), compute.computation());
            }
        });
        rule.validFrom().ifPresent(said::validFrom);
        rule.validUntil().ifPresent(said::validUntil);
        rule.owner().ifPresent(said::owner);
        rule.comment().ifPresent(said::comment);
        return rule.stop() ? said.stop() : said;
    }

    private static void trigger(RuleTrigger trigger, RuleBuilder said) {
        if (trigger instanceof RuleTrigger.Create) {
            said.onCreate();
        } else if (trigger instanceof RuleTrigger.Update update) {
            said.onUpdate(update.fields().toArray(String[]::new));
        } else {
            RuleTimer timer = ((RuleTrigger.Timer) trigger).timer();
            timer.calendar()
                    .ifPresentOrElse(
                            calendar -> said.onTimer(timer.field(), timer.delay(), calendar),
                            () -> said.onTimer(timer.field(), timer.delay()));
        }
    }

    private static void effect(Effect effect, RuleBuilder said) {
        if (effect instanceof Effect.Set set && set.force()) {
            said.force(set.field(), set.values());
        } else if (effect instanceof Effect.Set set) {
            said.set(set.field(), set.values());
        } else if (effect instanceof Effect.Add add) {
            said.add(add.field(), add.values());
        } else if (effect instanceof Effect.Remove remove) {
            said.remove(remove.field(), remove.values());
        } else if (effect instanceof Effect.Clear clear) {
            said.clear(clear.field());
        } else if (effect instanceof Effect.AddTask task && task.group().isPresent()) {
            said.addTask(task.title(), task.group().get(), task.mandatory());
        } else if (effect instanceof Effect.Request request) {
            said.request(request.name(), request.parameters());
        } else {
            said.effect(effect);
        }
    }

    private static Condition said(Condition condition) {
        if (condition instanceof All all) {
            return Conditions.all(all.parts().stream().map(InJava::said).toArray(Condition[]::new));
        }
        if (condition instanceof Any any) {
            return Conditions.any(any.parts().stream().map(InJava::said).toArray(Condition[]::new));
        }
        if (condition instanceof Not not) {
            return Conditions.not(said(not.part()));
        }
        return condition instanceof FactTest test ? said(test) : condition;
    }

    private static Condition said(FactTest test) {
        FieldTests field = Conditions.field(test.field());
        if (test instanceof FactTest.OneOf oneOf) {
            return oneOf.values().size() == 1 ? field.is(oneOf.values().get(0)) : field.in(oneOf.values());
        }
        if (test instanceof FactTest.InRange range) {
            return said(field, range);
        }
        if (test instanceof FactTest.FromNow from) {
            return switch (from.reach()) {
                case WITHIN_LAST -> field.withinLast(from.distance());
                case WITHIN_NEXT -> field.withinNext(from.distance());
                case LONGER_AGO -> field.longerAgo(from.distance());
                case FURTHER_AHEAD -> field.furtherAhead(from.distance());
            };
        }
        if (test instanceof FactTest.DaysFromNow days) {
            return switch (days.reach()) {
                case WITHIN_LAST -> field.withinLastDays(days.days(), days.zone());
                case WITHIN_NEXT -> field.withinNextDays(days.days(), days.zone());
                case LONGER_AGO -> field.moreDaysAgo(days.days(), days.zone());
                case FURTHER_AHEAD -> field.moreDaysAhead(days.days(), days.zone());
            };
        }
        return test instanceof FactTest.Exists ? field.exists() : text(field, test);
    }

    private static Condition text(FieldTests field, FactTest test) {
        if (test instanceof FactTest.HasWords words) {
            String[] phrases = words.phrases().toArray(String[]::new);
            return words.quantity() == Quantity.ANY ? field.anyWord(phrases) : field.allWords(phrases);
        }
        if (test instanceof FactTest.HasPart part) {
            return switch (part.position()) {
                case ANYWHERE -> field.contains(part.part());
                case START -> field.startsWith(part.part());
                case END -> field.endsWith(part.part());
            };
        }
        if (test instanceof FactTest.Under under) {
            return field.under(under.paths().stream().map(Object::toString).toArray(String[]::new));
        }
        return test instanceof FactTest.WithinBlocks within
                ? field.withinCidr(within.blocks().toArray(String[]::new))
                : field.matches(((FactTest.Matches) test).pattern());
    }

    /** What includes one end and not the other, no word says. */
    private static Condition said(FieldTests field, FactTest.InRange range) {
        Optional<Bound> lower = range.lower();
        Optional<Bound> upper = range.upper();
        if (lower.isPresent() && upper.isPresent()) {
            boolean both = lower.get().inclusive() && upper.get().inclusive();
            return both ? field.between(lower.get().value(), upper.get().value()) : range;
        }
        return lower.map(bound -> bound.inclusive() ? field.atLeast(bound.value()) : field.moreThan(bound.value()))
                .or(() -> upper.map(
                        bound -> bound.inclusive() ? field.atMost(bound.value()) : field.lessThan(bound.value())))
                .orElse(range);
    }
}
