package org.incidentkit.core.desk;

import org.incidentkit.core.record.Recorded;

/**
 * What a host does about something that has happened. It is told what is committed, never what was only tried; the
 * events of one record come in the order of its journal, those of different records in any. Imports are not announced.
 */
public interface DeskListener {
    /**
     * Something has happened.
     *
     * @param recorded the event; its envelope names the tenant, the record and the event's place in the record's
     *     journal, by which a host can tell what it was told already
     */
    void happened(Recorded recorded);
}
