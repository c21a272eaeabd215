package org.incidentkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.journal.EventTypes;
import org.incidentkit.core.journal.JournalCodec;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.memory.MemoryStore;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkEvent;
import org.junit.jupiter.api.Test;

/** What a rule asks of others in words can be erased like all words; who is asked and how stays. */
class AskedWordsTest {
    private final MemoryStore store = new MemoryStore();
    private final Incident incident = ServiceDesk.builder()
            .store(store)
            .triage(RuleEngine.compile(RuleSet.parse("""
                    ruleSet: asking
                    followUp:
                      - block: ask
                        hitPolicy: COLLECT
                        rules:
                          - { id: tell, then: { notify: { to: erik, channel: sms, message: call Anna on 070-123 } } }
                          - { id: own, then: { request: { name: page, with: { note: Bo is ill } } } }
                    """)))
            .build()
            .incidents()
            .log(
                    IncidentReport.builder()
                            .caller(new PersonId("anna"))
                            .title("Nere")
                            .build(),
                    Actor.operator("erik"));

    private List<JournalLine> journal() {
        return store.journals().read(TenantId.DEFAULT, incident.id().ref(), Visibility.all());
    }

    private List<WorkEvent.EffectRequested> asked() {
        return journal().stream()
                .map(JournalLine::event)
                .filter(WorkEvent.EffectRequested.class::isInstance)
                .map(WorkEvent.EffectRequested.class::cast)
                .toList();
    }

    @Test
    void words_stand_beside_the_journal_and_not_in_it() {
        assertThat(asked().get(0).parameters())
                .containsEntry("to", "erik")
                .containsEntry("channel", "sms")
                .containsEntry("message", "call Anna on 070-123");
        assertThat(asked().get(1).parameters()).containsEntry("note", "Bo is ill");
        assertThat(journal())
                .allSatisfy(line -> assertThat(line.stored().payload()).doesNotContain("070", "Bo is ill"));
    }

    @Test
    void they_can_be_erased_and_the_chain_still_verifies() {
        int number = asked().get(0).words().values().iterator().next().number();
        assertThat(store.journals().erase(TenantId.DEFAULT, incident.id().ref(), number))
                .isTrue();
        assertThat(asked().get(0).parameters()).containsEntry("to", "erik").containsEntry("message", "[erased]");
        assertThat(asked().get(1).parameters()).containsEntry("note", "Bo is ill");
        new JournalCodec(EventTypes.shipped()).verify(journal());
    }
}
