package org.incidentkit.core.configuration;

import java.util.List;
import java.util.Map;
import org.incidentkit.core.calendar.CalendarDocument;
import org.incidentkit.core.classification.CategoryTree;
import org.incidentkit.core.classification.PriorityMatrix;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.incident.IncidentPolicy;
import org.incidentkit.core.lifecycle.LifecycleDocument;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.sla.SlaDefinition;

/**
 * A configuration as it is stored.
 *
 * @param incidentLifecycle how incidents move
 * @param incidentPolicy how long they can come back
 * @param problemLifecycle how problems move
 * @param changeLifecycle how changes move
 * @param matrix how priority follows
 * @param categories the category tree
 * @param calendars the calendars
 * @param promises the promises on incidents
 * @param problemPromises the promises on problems
 * @param changePromises the promises on changes
 * @param fields the host's own fields
 * @param numbers how numbers look
 * @param rules the rules, as their engine writes them
 */
record ConfigurationDocument(
        LifecycleDocument incidentLifecycle,
        IncidentPolicy incidentPolicy,
        LifecycleDocument problemLifecycle,
        LifecycleDocument changeLifecycle,
        PriorityMatrix matrix,
        CategoryTree categories,
        List<CalendarDocument> calendars,
        List<SlaDefinition> promises,
        List<SlaDefinition> problemPromises,
        List<SlaDefinition> changePromises,
        List<FieldDefinition> fields,
        Map<RecordKind, NumberFormat> numbers,
        String rules) {}
