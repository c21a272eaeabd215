package org.incidentkit.core.desk;

import org.incidentkit.core.common.Messages;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.store.Store;

/**
 * An incident desk inside a program. Thread-safe; without threads, servers or static state of its own, so that any
 * number of desks can live in one program, on one store or on several.
 */
public final class ServiceDesk {
    private final DeskParts parts;
    private final TenantId tenant;

    ServiceDesk(DeskParts parts, TenantId tenant) {
        this.parts = parts;
        this.tenant = tenant;
    }

    /** {@return a builder of a desk with a store in memory, without rules, on the machine's clock} */
    public static ServiceDeskBuilder builder() {
        return new ServiceDeskBuilder();
    }

    /**
     * The desk of another tenant on the same store.
     *
     * @param other whose
     * @return the desk
     */
    public ServiceDesk tenant(TenantId other) {
        return new ServiceDesk(parts, other);
    }

    /**
     * The same desk, speaking another language: for a host whose users do not share one.
     *
     * @param sentences the sentences of refusals and violations, such as {@link Messages#of}
     * @return the desk
     */
    public ServiceDesk speaking(Messages sentences) {
        return new ServiceDesk(parts.speaking(sentences), tenant);
    }

    /**
     * The same desk on another view of its store, such as one within a transaction that the host has begun. What it does
     * is not told to listeners in the program, as it may yet be undone; {@link #relay()} tells it once it is committed.
     *
     * @param view the view; it sees what this desk's store has
     * @return the desk, used no longer than the view
     */
    public ServiceDesk using(Store view) {
        return new ServiceDesk(parts.using(view), tenant);
    }

    /** {@return whose desk this is; {@link TenantId#DEFAULT} unless another tenant was asked for} */
    public TenantId tenant() {
        return tenant;
    }

    /** {@return its incidents} */
    public Incidents incidents() {
        return new Incidents(parts, tenant);
    }

    /** {@return its problems} */
    public Problems problems() {
        return new Problems(parts, tenant);
    }

    /** {@return its changes} */
    public Changes changes() {
        return new Changes(parts, tenant);
    }

    /** {@return its open work, in the order in which it is to be done} */
    public Queues queues() {
        return new Queues(parts, tenant);
    }

    /** {@return the way in for history of other systems} */
    public Imports imports() {
        return new Imports(parts, tenant);
    }

    /** {@return what happens by itself, of all tenants} */
    public WorkRunner work() {
        return new WorkRunner(parts, tenant);
    }

    /** {@return the promises on its records} */
    public Promises promises() {
        return new Promises(parts, tenant);
    }

    /** {@return the way out for what has happened, at the pace of whoever is told} */
    public Relay relay() {
        return new Relay(parts, tenant);
    }

    /** {@return its configuration} */
    public Configurations configuration() {
        return new Configurations(parts, tenant);
    }

    /** {@return its configuration items} */
    public Items items() {
        return new Items(parts, tenant);
    }

    /** {@return who is who} */
    public Directory people() {
        return new Directory(parts, tenant);
    }
}
