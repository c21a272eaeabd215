package org.incidentkit.core.store;

import java.util.Optional;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.person.Person;
import org.incidentkit.core.person.PersonId;

/** Who is who: the one place of names, mail addresses and telephone numbers. */
public interface People {
    /**
     * Keeps what is known of a person, in place of what was known before.
     *
     * @param tenant whose desk knows the person
     * @param person the person
     */
    void save(TenantId tenant, Person person);

    /**
     * What is known of a person.
     *
     * @param tenant whose desk
     * @param id the person
     * @return the person; empty when the desk was told nothing
     */
    Optional<Person> find(TenantId tenant, PersonId id);
}
