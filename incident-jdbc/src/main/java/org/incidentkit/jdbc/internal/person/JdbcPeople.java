package org.incidentkit.jdbc.internal.person;

import java.util.Optional;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.person.Person;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.store.People;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.sql.Raced;
import org.incidentkit.jdbc.internal.sql.Session;
import org.incidentkit.jdbc.internal.sql.Tables;
import org.incidentkit.jdbc.internal.sql.Transactions;

/** Keeps people in columns, so that what is held about somebody can be seen and erased. */
public final class JdbcPeople implements People {
    private final Transactions transactions;
    private final PersonSql sql;

    /** Names the table. */
    public JdbcPeople(Transactions transactions, Tables tables, SqlDialect dialect) {
        this.transactions = transactions;
        this.sql = new PersonSql(tables, dialect);
    }

    @Override
    public void save(TenantId tenant, Person person) {
        transactions.write(session -> {
            int changed = session.update(sql.update, parameters -> PersonRows.bind(parameters, tenant, person));
            return changed == 1 || enter(session, tenant, person);
        });
    }

    private boolean enter(Session session, TenantId tenant, Person person) {
        if (find(session, tenant, person.id()).equals(Optional.of(person))) {
            return true; // It stands there already, and a driver may count what was changed only.
        }
        if (!session.insert(sql.insert, parameters -> PersonRows.bind(parameters, tenant, person))) {
            throw new Raced(sql.insert);
        }
        return true;
    }

    @Override
    public Optional<Person> find(TenantId tenant, PersonId id) {
        return transactions.read(session -> find(session, tenant, id));
    }

    private Optional<Person> find(Session session, TenantId tenant, PersonId id) {
        return session.first(
                sql.find, parameters -> PersonRows.id(parameters, tenant, id), row -> PersonRows.read(id, row));
    }
}
