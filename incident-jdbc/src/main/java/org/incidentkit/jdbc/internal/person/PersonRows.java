package org.incidentkit.jdbc.internal.person;

import java.sql.SQLException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.person.Person;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.jdbc.internal.sql.Limit;
import org.incidentkit.jdbc.internal.sql.Parameters;
import org.incidentkit.jdbc.internal.sql.Row;

/** The row of a person. */
final class PersonRows {
    private static final Limit NAME = new Limit("name", 1_000);
    private static final Limit EMAIL = new Limit("email", 1_000);
    private static final Limit PHONE = new Limit("phone", 1_000);
    private static final Limit BRANCH = new Limit("branch", 1_000);
    private static final Limit LANGUAGE = new Limit("language", 100);

    private PersonRows() {}

    static void bind(Parameters parameters, TenantId tenant, Person person) throws SQLException {
        parameters
                .text(person.name(), NAME)
                .text(person.email(), EMAIL)
                .text(person.phone(), PHONE)
                .flag(person.vip())
                .text(person.branch(), BRANCH)
                .text(person.language(), LANGUAGE);
        id(parameters, tenant, person.id());
    }

    static void id(Parameters parameters, TenantId tenant, PersonId id) throws SQLException {
        parameters.tenant(tenant).text(id.value());
    }

    static Person read(PersonId id, Row row) throws SQLException {
        return new Person(id, row.text(), row.maybe(), row.maybe(), row.flag(), row.maybe(), row.maybe());
    }
}
