package org.incidentkit.core.desk;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.incidentkit.core.change.ChangeDecider;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.condition.ConditionEvaluator;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.incidentkit.core.incident.IncidentDecider;
import org.incidentkit.core.problem.ProblemDecider;
import org.incidentkit.core.record.Discipline;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.sla.SlaCatalog;
import org.incidentkit.core.sla.SlaCatalogBuilder;
import org.incidentkit.core.sla.SlaEngine;
import org.incidentkit.core.store.QueueFacts;
import org.incidentkit.core.triage.TriageEngine;

/**
 * A configuration made ready to decide by. Immutable; one is shared by every request that runs under its version.
 *
 * @param version the version of the configuration record
 * @param hash the content hash of the configuration
 * @param configuration the configuration
 * @param triage its rules
 * @param ruleSet the content hash of its rules
 * @param kinds how each kind of work is decided
 * @param fields every field a record of work can have, built-in ones and the host's
 * @param queryable what filters of queues may name: most of the fields, and what is known of every record
 */
record Setup(
        Version version,
        String hash,
        DeskConfiguration configuration,
        TriageEngine triage,
        String ruleSet,
        Map<RecordKind, Kind> kinds,
        FieldCatalog fields,
        FieldCatalog queryable) {
    /**
     * How one kind of work is decided.
     *
     * @param discipline its actions and its way through its lifecycle
     * @param promises its promises
     */
    record Kind(Discipline<?> discipline, SlaEngine promises) {}

    static Setup of(Version version, String hash, DeskConfiguration configuration, TriageEngine triage) {
        FieldCatalog fields = BuiltInFields.with(configuration.fields());
        return new Setup(
                version,
                hash,
                configuration,
                triage,
                triage.source().hash(),
                kinds(configuration, List.of()),
                fields,
                QueueFacts.queryable(fields.fields()));
    }

    /** The same, still knowing the calendars and promises of earlier configurations that clocks run under. */
    Setup remembering(List<DeskConfiguration> earlier) {
        return new Setup(
                version, hash, configuration, triage, ruleSet, kinds(configuration, earlier), fields, queryable);
    }

    /** The fields whose values are texts, so that they can be erased: memos, and what is declared personal. */
    Set<String> keptApart() {
        return fields.fields().stream()
                .filter(field ->
                        field.type() == FieldType.MEMO || field.personal().isPresent())
                .map(FieldDefinition::name)
                .collect(Collectors.toSet());
    }

    Discipline<?> discipline(RecordKind kind) {
        return kind(kind).discipline();
    }

    SlaEngine promises(RecordKind kind) {
        return kind(kind).promises();
    }

    /** The facts from outside the record that any decision on such a record reads. */
    Set<String> outsideFacts(RecordKind kind) {
        Set<String> needed = new HashSet<>(triage.needs());
        needed.addAll(promises(kind).catalog().facts());
        needed.retainAll(OutsideFacts.READ);
        return needed;
    }

    private Kind kind(RecordKind kind) {
        Kind known = kinds.get(kind);
        if (known == null) {
            throw new IllegalArgumentException(kind + " is no kind of work");
        }
        return known;
    }

    private static Map<RecordKind, Kind> kinds(DeskConfiguration now, List<DeskConfiguration> earlier) {
        Map<RecordKind, Kind> kinds = new EnumMap<>(RecordKind.class);
        kinds.put(
                RecordKind.INCIDENT,
                new Kind(
                        new IncidentDecider(now.incidentLifecycle(), now.incidentPolicy()),
                        promises(RecordKind.INCIDENT, now, earlier)));
        kinds.put(
                RecordKind.PROBLEM,
                new Kind(new ProblemDecider(now.problemLifecycle()), promises(RecordKind.PROBLEM, now, earlier)));
        kinds.put(
                RecordKind.CHANGE,
                new Kind(new ChangeDecider(now.changeLifecycle()), promises(RecordKind.CHANGE, now, earlier)));
        return kinds;
    }

    private static SlaEngine promises(RecordKind kind, DeskConfiguration now, List<DeskConfiguration> earlier) {
        SlaCatalogBuilder catalog = SlaCatalog.builder()
                .evaluator(ConditionEvaluator.withoutPatterns())
                .outsideFacts(OutsideFacts.NAMES);
        now.calendars().forEach(catalog::calendar);
        now.promises(kind).forEach(catalog::definition);
        earlier.forEach(then -> {
            then.calendars().stream()
                    .filter(calendar -> !now.calendars().contains(calendar))
                    .forEach(catalog::earlier);
            then.promises(kind).stream()
                    .filter(promise -> !now.promises(kind).contains(promise))
                    .forEach(catalog::earlier);
        });
        return new SlaEngine(catalog.build());
    }
}
