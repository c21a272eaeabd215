package org.incidentkit.core.record;

import java.util.Set;

/** What is to be done to a record. */
public interface Action {
    /**
     * The fields it would change, so that two edits of different fields never conflict.
     *
     * @return their names; empty when it only adds
     */
    Set<String> touches();
}
