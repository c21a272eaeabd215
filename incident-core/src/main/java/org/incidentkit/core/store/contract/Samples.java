package org.incidentkit.core.store.contract;

import java.time.Instant;
import java.util.Optional;
import org.incidentkit.core.ci.ConfigurationItem;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.json.Sha256;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.CiId;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.People;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Status;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.store.CommandKey;
import org.incidentkit.core.store.StoreBounds;

/** What the cases are made of. */
final class Samples {
    static final TenantId ACME = new TenantId("acme");
    static final TenantId GLOBEX = new TenantId("globex");
    static final PersonId CALLER = new PersonId("anna");
    static final PersonId REQUESTER = new PersonId("bo");
    static final PersonId OPERATOR = new PersonId("erik");
    static final People PEOPLE = new People(CALLER, REQUESTER);
    static final Attribution BY_OPERATOR = new Attribution(OPERATOR, Optional.empty(), Optional.empty());
    static final Instant MORNING = Instant.parse("2026-06-18T06:00:00.123456Z");
    static final Instant NOON = Instant.parse("2026-06-18T10:00:00.000001Z");
    static final Instant EVENING = Instant.parse("2026-06-18T18:30:00.999999Z");

    private Samples() {}

    static RecordRef incident(String id) {
        return new RecordRef(RecordKind.INCIDENT, id);
    }

    static RecordRef problem(String id) {
        return new RecordRef(RecordKind.PROBLEM, id);
    }

    static RecordRef item(String id) {
        return new RecordRef(RecordKind.CI, id);
    }

    static Text text(int number, String words) {
        return Text.of(number, words, "salt of " + number);
    }

    static String number(RecordRef ref) {
        return ref.id().length() == StoreBounds.LONGEST_NUMBER ? ref.id() : "N-" + ref.id();
    }

    static WorkEvent.Opened opened(RecordRef ref, String title) {
        return opened(number(ref), PEOPLE, title);
    }

    static WorkEvent.Opened opened(String number, People people, String title) {
        return new WorkEvent.Opened(
                number, people, text(1, title), Optional.empty(), MORNING, status("NEW", Phase.INITIAL), "c0ffee");
    }

    static Status status(String state, Phase phase) {
        return new Status("shipped-1", state, phase, MORNING, Optional.empty());
    }

    static CommandId commandId(String key) {
        return new CommandId("mail", key);
    }

    /** That a command asking for something led to a story's record as it stands. */
    static CommandKey key(CommandId id, String asking, Story story) {
        return key(id, asking, story.work().ref(), story.work().version());
    }

    static CommandKey key(CommandId id, String asking, RecordRef ref, Version version) {
        return new CommandKey(id, Sha256.hex(asking), ref, version);
    }

    static ConfigurationItem gateway(String id) {
        return ConfigurationItem.builder()
                .id(new CiId(id))
                .name("VPN gateway Kista")
                .type("server")
                .build();
    }
}
