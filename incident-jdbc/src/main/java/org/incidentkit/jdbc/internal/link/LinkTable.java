package org.incidentkit.jdbc.internal.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.incidentkit.core.ci.ItemEvent;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.store.LinkQuery;
import org.incidentkit.core.store.RecordChange;
import org.incidentkit.core.store.Records;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.sql.Binding;
import org.incidentkit.jdbc.internal.sql.Clause;
import org.incidentkit.jdbc.internal.sql.Session;
import org.incidentkit.jdbc.internal.sql.Tables;

/** The links of records: rows of their sources, found from their targets. */
public final class LinkTable {
    private final LinkSql sql;

    /** Names the table. */
    public LinkTable(Tables tables, SqlDialect dialect) {
        this.sql = new LinkSql(tables, dialect);
    }

    /** Brings the links that changes speak of to what the records say now. */
    public void write(Session session, TenantId tenant, List<RecordChange> changes) {
        List<LinkRows> there = new ArrayList<>();
        List<LinkRows> gone = new ArrayList<>();
        sort(changes, there, gone);
        session.each(sql.insertNew, there, (parameters, row) -> {
            row.bind(parameters, tenant);
            if (sql.isKeyAskedFor) {
                row.bind(parameters, tenant);
            }
        });
        session.each(sql.delete, gone, (parameters, row) -> row.bind(parameters, tenant));
    }

    /** {@return what brings the links that changes speak of to what the records say now} */
    public List<Clause> clauses(TenantId tenant, List<RecordChange> changes) {
        List<LinkRows> there = new ArrayList<>();
        List<LinkRows> gone = new ArrayList<>();
        sort(changes, there, gone);
        List<Clause> clauses = new ArrayList<>();
        if (!there.isEmpty()) {
            clauses.add(Clause.of(sql.insertNew, there, (parameters, row) -> row.bind(parameters, tenant)));
        }
        if (!gone.isEmpty()) {
            clauses.add(Clause.of(sql.delete, gone, (parameters, row) -> row.bind(parameters, tenant)));
        }
        return clauses;
    }

    private static void sort(List<RecordChange> changes, List<LinkRows> there, List<LinkRows> gone) {
        for (RecordChange change : changes) {
            Snapshot after = change.after();
            for (Link link : touched(change)) {
                (after.links().contains(link) ? there : gone).add(new LinkRows(after.ref(), link));
            }
        }
    }

    /** {@return the links to a record, in no order, of the sources that a condition on their rows lets through} */
    public List<Records.IncomingLink> to(Session session, RecordRef target, String seen, Binding binding) {
        return session.list(
                sql.to(seen),
                binding,
                row -> new Records.IncomingLink(row.ref(), new Link(new LinkType(row.text()), target)));
    }

    /** {@return links that point to any of some records, of the sources that a condition on their rows lets through} */
    public List<Records.IncomingLink> toAny(Session session, LinkQuery query, String seen, Binding binding) {
        return session.list(
                sql.toAny(query, seen),
                binding,
                row -> new Records.IncomingLink(row.ref(), new Link(new LinkType(row.text()), row.ref())));
    }

    private static Set<Link> touched(RecordChange change) {
        Set<Link> touched = new LinkedHashSet<>();
        if (change.expected().equals(Version.NONE)) {
            touched.addAll(change.after().links());
        }
        for (JournalLine line : change.lines()) {
            Event event = line.event();
            if (event instanceof WorkEvent.Linked linked) {
                touched.add(linked.link());
            } else if (event instanceof WorkEvent.Unlinked unlinked) {
                touched.add(unlinked.link());
            } else if (event instanceof ItemEvent.ItemRelated related) {
                touched.add(related.relation().link());
            } else if (event instanceof ItemEvent.ItemUnrelated unrelated) {
                touched.add(unrelated.relation().link());
            }
        }
        return touched;
    }
}
