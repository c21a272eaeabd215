package org.incidentkit.core.common;

/** Something that happened to a record: the payload of one line of its journal. Every event is a record class. */
public interface Event {}
