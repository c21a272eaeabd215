package org.incidentkit.rules.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.condition.All;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.RuleTimer;

/**
 * Writes a rule as a sentence: {@code Rule.named("vpn").when(field("title").phrase("vpn")).set("group", "network")}.
 * Conditions come from {@link org.incidentkit.core.condition.Conditions}. Used by one thread.
 */
public final class RuleBuilder {
    private final Rule.Builder rule = Rule.builder();
    private final List<Condition> conditions = new ArrayList<>();

    RuleBuilder(String id) {
        rule.id(id);
    }

    /** {@return the rule} */
    public Rule build() {
        if (!conditions.isEmpty()) {
            rule.condition(conditions.size() == 1 ? conditions.get(0) : new All(conditions));
        }
        return rule.build();
    }

    /** Everything that must hold; said several times, all of it. */
    public RuleBuilder when(Condition... all) {
        conditions.addAll(Arrays.asList(all));
        return this;
    }

    /** Asked when a record is opened; what a rule is asked on when nothing else is said. */
    public RuleBuilder onCreate() {
        rule.addTriggers(new RuleTrigger.Create());
        return this;
    }

    /** Asked when one of the fields changed. */
    public RuleBuilder onUpdate(String... fields) {
        rule.addTriggers(new RuleTrigger.Update(Set.of(fields)));
        return this;
    }

    /** Asked so long after an instant of the record, every hour counting; before it when negative. */
    public RuleBuilder onTimer(String field, Duration delay) {
        rule.addTriggers(new RuleTrigger.Timer(new RuleTimer(field, delay, Optional.empty())));
        return this;
    }

    /** Asked after so much working time of a calendar; before it when negative. */
    public RuleBuilder onTimer(String field, Duration delay, String calendar) {
        rule.addTriggers(new RuleTrigger.Timer(new RuleTimer(field, delay, Optional.of(calendar))));
        return this;
    }

    /** Its place in its block: lower first. */
    public RuleBuilder order(int order) {
        rule.order(order);
        return this;
    }

    /** Whether it counts. */
    public RuleBuilder mode(RuleMode mode) {
        rule.mode(mode);
        return this;
    }

    /** Valid from the first instant, included, until the second, not included. */
    public RuleBuilder valid(Instant from, Instant until) {
        rule.validFrom(from).validUntil(until);
        return this;
    }

    /** Valid from an instant on, included. */
    public RuleBuilder validFrom(Instant from) {
        rule.validFrom(from);
        return this;
    }

    /** Valid until an instant, not included. */
    public RuleBuilder validUntil(Instant until) {
        rule.validUntil(until);
        return this;
    }

    /** Who answers for it. */
    public RuleBuilder owner(String owner) {
        rule.owner(owner);
        return this;
    }

    /** Why it is there. */
    public RuleBuilder comment(String comment) {
        rule.comment(comment);
        return this;
    }

    /** Once it acted, no later rule of the stage is asked. */
    public RuleBuilder stop() {
        rule.stop(true);
        return this;
    }

    /** Sets a text, a choice, a path, or several of them. */
    public RuleBuilder set(String field, String... values) {
        return set(field, texts(values));
    }

    /** Sets a whole number. */
    public RuleBuilder set(String field, long value) {
        return set(field, List.of(new FactValue.Whole(value)));
    }

    /** Sets a number. */
    public RuleBuilder set(String field, BigDecimal value) {
        return set(field, List.of(new FactValue.Decimal(value)));
    }

    /** Sets true or false. */
    public RuleBuilder set(String field, boolean value) {
        return set(field, List.of(new FactValue.Truth(value)));
    }

    /** Sets a date. */
    public RuleBuilder set(String field, LocalDate value) {
        return set(field, List.of(new FactValue.Day(value)));
    }

    /** Sets an instant. */
    public RuleBuilder set(String field, Instant value) {
        return set(field, List.of(new FactValue.Moment(value)));
    }

    /** Sets values of any type. */
    public RuleBuilder set(String field, List<FactValue> values) {
        return effect(new Effect.Set(field, values, false));
    }

    /** Sets a text, a choice, a path, or several of them, even over what a person set. */
    public RuleBuilder force(String field, String... values) {
        return effect(new Effect.Set(field, texts(values), true));
    }

    /** Sets values of any type, even over what a person set. */
    public RuleBuilder force(String field, List<FactValue> values) {
        return effect(new Effect.Set(field, values, true));
    }

    /** Sets a field to a value that is worked out, even over what a person set. */
    public RuleBuilder force(String field, Computation computation) {
        rule.addComputes(new Compute(field, computation, true));
        return this;
    }

    /** Sets a field to a value that is worked out. */
    public RuleBuilder compute(String field, Computation computation) {
        rule.addComputes(new Compute(field, computation, false));
        return this;
    }

    /** Adds values to a field of several. */
    public RuleBuilder add(String field, String... values) {
        return effect(new Effect.Add(field, texts(values)));
    }

    /** Adds values of any type to a field of several. */
    public RuleBuilder add(String field, List<FactValue> values) {
        return effect(new Effect.Add(field, values));
    }

    /** Takes values out of a field of several. */
    public RuleBuilder remove(String field, String... values) {
        return effect(new Effect.Remove(field, texts(values)));
    }

    /** Takes values of any type out of a field of several. */
    public RuleBuilder remove(String field, List<FactValue> values) {
        return effect(new Effect.Remove(field, values));
    }

    /** Adds tags. */
    public RuleBuilder addTags(String... tags) {
        return add(FieldNames.TAGS, tags);
    }

    /** Leaves fields without a value. */
    public RuleBuilder clear(String... fields) {
        Arrays.stream(fields).map(Effect.Clear::new).forEach(this::effect);
        return this;
    }

    /** Adds a task. */
    public RuleBuilder addTask(String title) {
        return effect(new Effect.AddTask(title, Optional.empty(), false));
    }

    /** Adds a task for a group; the record can wait for it before it is resolved. */
    public RuleBuilder addTask(String title, String group, boolean mandatory) {
        return effect(new Effect.AddTask(title, Optional.of(group), mandatory));
    }

    /** Asks others for something: a notification, an approval, a proposal. */
    public RuleBuilder request(RequestKind kind, Map<String, String> parts) {
        return effect(new Effect.Request(kind.key(), parts));
    }

    /** Asks the host for something of its own. */
    public RuleBuilder request(String name, Map<String, String> with) {
        return effect(new Effect.Request(name, with));
    }

    /** Any other effect. */
    public RuleBuilder effect(Effect effect) {
        rule.addEffects(effect);
        return this;
    }

    private static List<FactValue> texts(String... texts) {
        return Arrays.stream(texts).<FactValue>map(FactValue.Text::of).toList();
    }
}
