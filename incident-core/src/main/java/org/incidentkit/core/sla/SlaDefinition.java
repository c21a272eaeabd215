package org.incidentkit.core.sla;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.common.DomainValue;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.Constant;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.json.Sha256;

/**
 * A promise in working time: on which records it runs, when it pauses and ends, and how much time it gives. Immutable;
 * its content hash is its version.
 */
@Value.Immutable
@DomainValue
public interface SlaDefinition {
    /** {@return the name it is configured under} */
    String id();

    /** {@return to whom it is made} */
    @Value.Default
    default SlaKind kind() {
        return SlaKind.SLA;
    }

    /** {@return what it is about; chooses the defaults of the conditions} */
    SlaTarget target();

    /** {@return the time it gives whatever the priority; either this or {@link #budgets()}} */
    Optional<Budget> budget();

    /** {@return the time it gives by priority; it does not run on records of a priority that is not named} */
    Map<Priority, Budget> budgets();

    /** {@return where a clock takes its calendar from} */
    CalendarSource calendar();

    /** {@return in which zone a clock reads its calendar; by default the calendar's own} */
    @Value.Default
    default ZoneSource zone() {
        return ZoneSource.ofCalendar();
    }

    /** {@return on which records it runs; by default all that neither stop nor cancel it} */
    @Value.Default
    default Condition start() {
        return Constant.ALWAYS;
    }

    /** {@return when a clock waits; by default while the record does, and never for a first response} */
    @Value.Default
    default Condition pause() {
        return SlaConditions.pauseOf(target());
    }

    /** {@return what must hold for a clock to run again once its pause condition does not; by default nothing} */
    @Value.Default
    default Condition resume() {
        return Constant.ALWAYS;
    }

    /** {@return when a clock has completed; by default when the record is resolved, or answered for a first response} */
    @Value.Default
    default Condition stop() {
        return SlaConditions.stopOf(target());
    }

    /**
     * When a clock ends and a new cycle begins: each time the condition begins to hold, or holds on other values of
     * its facts. By default never, for a next update with every public entry.
     *
     * @return the condition
     */
    @Value.Default
    default Condition reset() {
        return SlaConditions.resetOf(target());
    }

    /** {@return when a clock no longer matters; by default when the record is cancelled} */
    @Value.Default
    default Condition cancel() {
        return SlaConditions.canceled();
    }

    /** {@return how a clock that is reset ends: completed, by default, or cancelled} */
    @Value.Default
    default ClockStage resetOutcome() {
        return ClockStage.COMPLETED;
    }

    /** {@return what a completed clock does when its record is open again; by default it goes on} */
    @Value.Default
    default ReopenPolicy reopen() {
        return ReopenPolicy.GO_ON;
    }

    /** {@return the fact, an instant, from which a first clock counts; without it, and when missing, from its attaching} */
    Optional<String> retroactiveStart();

    /** {@return whether pauses between a retroactive start and the attaching are left out; by default they count} */
    @Value.Default
    default boolean retroactivePause() {
        return false;
    }

    /** {@return the named moments before and after due} */
    List<Threshold> thresholds();

    /** {@return the version: the SHA-256 of everything above, as hexadecimal digits} */
    @Value.Lazy
    default String contentHash() {
        return Sha256.hex(DefinitionText.of(this));
    }

    /** {@return the time given to a record of that priority, or without one; missing when it does not run on such} */
    default Optional<Budget> budgetFor(Optional<Priority> priority) {
        return budget().or(() -> priority.map(budgets()::get));
    }

    /** {@return what is allowed but may not be meant, such as a start that excludes every pause} */
    default List<Violation> remarks() {
        return ConditionProof.remarks(this);
    }

    /**
     * What its conditions, its retroactive start and its sources ask for and nobody can tell.
     *
     * @param known the facts that records have, the host's fields among them
     * @return a violation for each unknown fact, wrong type and unknown choice, its path beginning with the id
     */
    default List<Violation> unknownFacts(FieldCatalog known) {
        return FactsCheck.check(this, known);
    }

    /** {@return a builder that needs an id, a target, a calendar source and a budget, one or by priority} */
    static Builder builder() {
        return new Builder();
    }

    /** Sets each attribute once. */
    final class Builder extends ImmutableSlaDefinition.Builder {
        Builder() {}

        /**
         * Checks and builds.
         *
         * @return the definition
         * @throws InvalidDefinitionException with everything that is wrong with it
         * @throws IllegalStateException when an attribute without a default is not set
         */
        @Override
        public SlaDefinition build() {
            SlaDefinition definition = super.build();
            SlaDefinitionCheck.check(definition);
            return definition;
        }
    }
}
