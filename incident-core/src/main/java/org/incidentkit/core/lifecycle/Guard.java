package org.incidentkit.core.lifecycle;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.incidentkit.core.person.Role;

/**
 * What a transition asks of a request.
 *
 * @param required the inputs it must bring
 * @param roles who may make it, by any one of these roles; empty for everybody
 */
public record Guard(Set<RequiredInput> required, Set<Role> roles) {
    /** Takes copies of the sets. */
    public Guard {
        required = copy(RequiredInput.class, required);
        roles = copy(Role.class, roles);
    }

    /** {@return a guard that lets everybody through} */
    public static Guard open() {
        return new Guard(Set.of(), Set.of());
    }

    /**
     * A guard that asks for inputs, of everybody.
     *
     * @param inputs what a request must bring
     * @return the guard
     */
    public static Guard requiring(RequiredInput... inputs) {
        return new Guard(Set.of(inputs), Set.of());
    }

    /**
     * The same guard for certain roles only.
     *
     * @param theRoles who may make the transition
     * @return the guard
     */
    public Guard by(Role... theRoles) {
        return new Guard(required, Set.of(theRoles));
    }

    /**
     * Whether the guard asks for an input.
     *
     * @param input the input
     * @return true when it must be brought
     */
    public boolean requires(RequiredInput input) {
        return required.contains(input);
    }

    /**
     * Whether somebody in these roles may pass.
     *
     * @param held the roles of who asks
     * @return true when the guard names one of them, or none at all
     */
    public boolean admits(Collection<Role> held) {
        return roles.isEmpty() || held.stream().anyMatch(roles::contains);
    }

    private static <E extends Enum<E>> Set<E> copy(Class<E> type, Set<E> values) {
        Set<E> copy = EnumSet.noneOf(type);
        copy.addAll(values);
        return Collections.unmodifiableSet(copy);
    }
}
