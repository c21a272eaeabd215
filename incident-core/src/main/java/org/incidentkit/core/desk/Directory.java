package org.incidentkit.core.desk;

import java.util.Optional;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.person.Person;
import org.incidentkit.core.person.PersonId;

/** Who is who in one tenant's desk: the one place of names, mail addresses and telephone numbers. */
public final class Directory {
    private final DeskParts parts;
    private final TenantId tenant;

    Directory(DeskParts parts, TenantId tenant) {
        this.parts = parts;
        this.tenant = tenant;
    }

    /**
     * Keeps what is known of a person.
     *
     * @param person the person
     */
    public void save(Person person) {
        parts.store().people().save(tenant, person);
    }

    /**
     * What is known of a person.
     *
     * @param id the person
     * @return the person; empty when the desk was told nothing
     */
    public Optional<Person> find(PersonId id) {
        return parts.store().people().find(tenant, id);
    }
}
