package org.incidentkit.rules.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.incidentkit.core.common.DomainValue;
import org.incidentkit.core.condition.Any;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.Constant;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Effect;

/** When something is so, do that. Immutable. */
@Value.Immutable
@DomainValue
public interface Rule {
    /** {@return the name it is known by, unique in its rule set} */
    String id();

    /** {@return its place in its block: lower first, equal ones as they are listed; 0 by default} */
    @Value.Default
    default int order() {
        return 0;
    }

    /** {@return what it is asked on, any of them; none for creation alone} */
    List<RuleTrigger> triggers();

    /** {@return when it holds; always by default} */
    @Value.Default
    default Condition condition() {
        return Constant.ALWAYS;
    }

    /** {@return what it does, in order} */
    List<Effect> effects();

    /** {@return what it sets to values that are worked out, after its other effects} */
    List<Compute> computes();

    /** {@return whether it counts; active by default} */
    @Value.Default
    default RuleMode mode() {
        return RuleMode.ACTIVE;
    }

    /** {@return from when on it is valid, included} */
    Optional<Instant> validFrom();

    /** {@return until when it is valid, not included} */
    Optional<Instant> validUntil();

    /** {@return who answers for it} */
    Optional<String> owner();

    /** {@return why it is there} */
    Optional<String> comment();

    /** {@return whether no later rule of its stage is asked once it acted; false by default} */
    @Value.Default
    default boolean stop() {
        return false;
    }

    /** {@return whether it is valid at an instant} */
    default boolean isValidAt(Instant now) {
        return validFrom().filter(now::isBefore).isEmpty()
                && validUntil().filter(until -> !now.isBefore(until)).isEmpty();
    }

    /** {@return whether it is asked at all, going by the facts that speak of the decision} */
    default boolean isAsked(Facts facts) {
        return triggers().isEmpty()
                ? new RuleTrigger.Create().isMet(facts)
                : triggers().stream().anyMatch(trigger -> trigger.isMet(facts));
    }

    /** {@return whether it is asked, as a condition on the facts that speak of the decision} */
    default Condition asked() {
        return triggers().isEmpty()
                ? new RuleTrigger.Create().toCondition()
                : new Any(triggers().stream().map(RuleTrigger::toCondition).toList());
    }

    /** {@return this rule with another condition and other effects} */
    default Rule saying(Condition condition, List<Effect> effects) {
        return ((ImmutableRule) this).withCondition(condition).withEffects(effects);
    }

    /** {@return a rule to be written as a sentence} */
    static RuleBuilder named(String id) {
        return new RuleBuilder(id);
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a rule; each attribute is set once. */
    final class Builder extends ImmutableRule.Builder {
        Builder() {}
    }
}
