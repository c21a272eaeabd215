package org.incidentkit.core.desk;

import java.util.List;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.configuration.ConfigurationRecord;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.configuration.StateMapping;
import org.incidentkit.core.person.Actor;

/** The configuration of one tenant's desk: stored, hashed, journalled, activated as a whole. */
public final class Configurations {
    private final DeskParts parts;
    private final TenantId tenant;

    Configurations(DeskParts parts, TenantId tenant) {
        this.parts = parts;
        this.tenant = tenant;
    }

    /**
     * The configuration in force.
     *
     * @return the configuration, as the store has it now
     */
    public DeskConfiguration current() {
        return parts.setups().refresh(tenant).configuration();
    }

    /**
     * Puts another configuration in force: the short form of {@link #submit}.
     *
     * @param configuration the configuration
     * @param actor who activates it
     * @return the configuration record after it
     * @throws org.incidentkit.core.common.RejectedException when the desk says no
     * @throws org.incidentkit.core.common.InvalidDefinitionException when it contradicts itself
     */
    public ConfigurationRecord activate(DeskConfiguration configuration, Actor actor) {
        return submit(configuration, actor).orThrow();
    }

    /**
     * Puts another configuration in force, for every desk on the store. Decisions that are under way are taken again
     * under the new one. Open records are armed for timers that its rules did not have before by the runs of {@link
     * WorkRunner#runDue} that follow. The configuration in force again has no effect. It is refused when it would leave rules that
     * are in force out, which only {@link #dropRules} does, or states that open records stand in.
     * {@link #submit(DeskConfiguration, StateMapping, Actor)} moves those.
     *
     * @param configuration the configuration; {@link DeskConfiguration#toBuilder()} of the current one takes its rules
     *     over
     * @param actor who activates it: somebody who works on the desk
     * @return the configuration record after it, or why not
     * @throws org.incidentkit.core.common.InvalidDefinitionException when it contradicts itself
     */
    public Outcome<ConfigurationRecord> submit(DeskConfiguration configuration, Actor actor) {
        return submit(configuration, StateMapping.none(), actor);
    }

    /**
     * Puts another configuration in force, and then moves the open records that stand in states its lifecycles do not
     * have. Each is moved in a commit of its own, as an explicit correction in its journal; no rule runs, the promises go
     * on. Stopped half-way, it is safe to submit again.
     *
     * @param configuration the configuration
     * @param mapping where those records go: for every open state that is gone and in use, an open state there is
     * @param actor who activates it: somebody who works on the desk
     * @return the configuration record after it, or why not
     * @throws org.incidentkit.core.common.InvalidDefinitionException when it contradicts itself
     */
    public Outcome<ConfigurationRecord> submit(DeskConfiguration configuration, StateMapping mapping, Actor actor) {
        ActivationCheck check = new ActivationCheck(parts, tenant);
        return check.allowed(configuration, actor)
                .flatMap(check::keepsRules)
                .flatMap(next -> check.keepsStates(next, mapping))
                .map(next -> {
                    ConfigurationRecord record = activated(next, actor);
                    new StateMoves(parts, tenant, actor).run(mapping);
                    return record;
                });
    }

    /**
     * Puts the current configuration in force without its rules.
     *
     * @param actor who says so: somebody who works on the desk
     * @return the configuration record after it, or why not
     */
    public Outcome<ConfigurationRecord> dropRules(Actor actor) {
        return new ActivationCheck(parts, tenant)
                .allowed(parts.setups().configuration(tenant).withRulesText(""), actor)
                .map(next -> activated(next, actor));
    }

    private ConfigurationRecord activated(DeskConfiguration configuration, Actor actor) {
        ConfigurationRecord record = parts.setups().activate(tenant, configuration, actor);
        parts.setups().refresh(tenant);
        return record;
    }

    /**
     * Every configuration the desk ever had.
     *
     * @return them, oldest first
     */
    public List<DeskConfiguration> history() {
        return parts.setups().history(tenant);
    }
}
