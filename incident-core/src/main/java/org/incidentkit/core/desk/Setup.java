package org.incidentkit.core.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.condition.ConditionEvaluator;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.incident.IncidentDecider;
import org.incidentkit.core.sla.SlaCatalog;
import org.incidentkit.core.sla.SlaCatalogBuilder;
import org.incidentkit.core.sla.SlaEngine;
import org.incidentkit.core.triage.TriageEngine;

/**
 * A configuration made ready to decide by. Immutable; one is shared by every request that runs under its version.
 *
 * @param version the version of the configuration record
 * @param hash the content hash of the configuration
 * @param configuration the configuration
 * @param triage its rules
 * @param ruleSet the content hash of its rules
 * @param promises its promises
 * @param incidents its way to decide incidents
 * @param fields every field of an incident, built-in ones and the host's
 */
record Setup(
        Version version,
        String hash,
        DeskConfiguration configuration,
        TriageEngine triage,
        String ruleSet,
        SlaEngine promises,
        IncidentDecider incidents,
        FieldCatalog fields) {
    static Setup of(Version version, String hash, DeskConfiguration configuration, TriageEngine triage) {
        return new Setup(
                version,
                hash,
                configuration,
                triage,
                triage.source().hash(),
                new SlaEngine(catalog(configuration, List.of())),
                new IncidentDecider(configuration.incidentLifecycle(), configuration.incidentPolicy()),
                BuiltInFields.with(configuration.fields()));
    }

    /** The same, still knowing the calendars and promises of earlier configurations that clocks run under. */
    Setup remembering(List<DeskConfiguration> earlier) {
        SlaEngine engine = new SlaEngine(catalog(configuration, earlier));
        return new Setup(version, hash, configuration, triage, ruleSet, engine, incidents, fields);
    }

    /** The facts from outside the record that any decision reads. */
    Set<String> outsideFacts() {
        Set<String> needed = new HashSet<>(triage.needs());
        needed.addAll(promises.catalog().facts());
        needed.retainAll(OutsideFacts.NAMES);
        return needed;
    }

    private static SlaCatalog catalog(DeskConfiguration now, List<DeskConfiguration> earlier) {
        SlaCatalogBuilder catalog = SlaCatalog.builder()
                .evaluator(ConditionEvaluator.withoutPatterns())
                .outsideFacts(OutsideFacts.NAMES);
        now.calendars().forEach(catalog::calendar);
        now.promises().forEach(catalog::definition);
        earlier.forEach(then -> {
            then.calendars().stream()
                    .filter(calendar -> !now.calendars().contains(calendar))
                    .forEach(catalog::earlier);
            then.promises().stream()
                    .filter(promise -> !now.promises().contains(promise))
                    .forEach(catalog::earlier);
        });
        return catalog.build();
    }
}
