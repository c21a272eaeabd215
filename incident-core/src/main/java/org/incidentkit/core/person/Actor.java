package org.incidentkit.core.person;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who makes a request, as what, and for whom.
 *
 * @param person who acts
 * @param roles as what, at least one
 * @param onBehalfOf for whom, when that is somebody else
 */
public record Actor(PersonId person, Set<Role> roles, Optional<PersonId> onBehalfOf) {
    private static final PersonId DESK = new PersonId("system");

    /**
     * Takes a copy of the roles.
     *
     * @throws IllegalArgumentException without a role
     */
    public Actor {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("actor '" + person + "' has no role");
        }
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    /**
     * Somebody acting in one or more roles.
     *
     * @param person who acts
     * @param role as what
     * @param more further roles
     * @return the actor
     */
    public static Actor of(PersonId person, Role role, Role... more) {
        return new Actor(person, EnumSet.of(role, more), Optional.empty());
    }

    /**
     * Somebody who works on the desk.
     *
     * @param person who acts
     * @return the actor
     */
    public static Actor operator(PersonId person) {
        return of(person, Role.OPERATOR);
    }

    /**
     * Somebody who works on the desk.
     *
     * @param person the id of who acts
     * @return the actor
     */
    public static Actor operator(String person) {
        return operator(new PersonId(person));
    }

    /**
     * Somebody who asks the desk for help.
     *
     * @param person who acts
     * @return the actor
     */
    public static Actor caller(PersonId person) {
        return of(person, Role.CALLER);
    }

    /**
     * Somebody who asks the desk for help.
     *
     * @param person the id of who acts
     * @return the actor
     */
    public static Actor caller(String person) {
        return caller(new PersonId(person));
    }

    /** {@return the desk itself, under the id {@code system}} */
    public static Actor system() {
        return of(DESK, Role.SYSTEM);
    }

    /**
     * The same actor acting for somebody else.
     *
     * @param other for whom
     * @return the actor
     */
    public Actor onBehalfOf(PersonId other) {
        return new Actor(person, roles, Optional.of(other));
    }

    /**
     * Whether the actor acts in a role.
     *
     * @param role the role
     * @return true when it is one of theirs
     */
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
