package org.incidentkit.core.record;

import java.util.Optional;
import org.incidentkit.core.person.GroupId;

/**
 * A piece of work within a record.
 *
 * @param number its number within the record, from 1
 * @param title what is to be done
 * @param group who is to do it
 * @param mandatory whether the record cannot be resolved before it is done or skipped
 * @param state where it stands
 */
public record Task(int number, Text title, Optional<GroupId> group, boolean mandatory, TaskState state) {
    Task in(TaskState next) {
        return new Task(number, title, group, mandatory, next);
    }
}
