package org.incidentkit.examples.benchmarks.store;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.journal.Seal;
import org.incidentkit.core.journal.StoredEvent;
import org.incidentkit.core.record.Envelope;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.store.RecordChange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What a host has to do between a request and its statements, whoever writes them: check the input with the same
 * validator, write the record and its events as JSON (Jackson, the very same texts), digest the words, chain the lines,
 * and read the record's JSON back before it changes it.
 */
final class Building {
    private final ObjectMapper json = new ObjectMapper();
    private final Validator validator = Validation.byProvider(HibernateValidator.class)
            .configure()
            .ignoreXmlConfiguration()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    /** What a host lets its callers fill in. */
    record Form(
            @NotBlank @Size(max = 200) String title,
            @Size(max = 50_000) String description,
            @NotBlank @Size(max = 200) String caller,
            @NotNull String impact,
            @NotNull String urgency,
            @Pattern(regexp = "[^/]+(/[^/]+)*") String category,
            @Size(max = 200) String group) {}

    /** What it lets its operators note. */
    record Note(
            @NotBlank String incident,
            @NotBlank @Size(max = 50_000) String words) {}

    /**
     * The values from which a decision's rows are made.
     *
     * @param change the decision
     * @param body the record
     * @param payloads the events
     */
    record Plan(RecordChange change, JsonNode body, List<JsonNode> payloads) {}

    /** Takes a decision apart, before the measuring. */
    Plan plan(RecordChange change) {
        String body = Rows.of(change).body();
        JsonNode tree = json.readTree(body);
        if (!json.writeValueAsString(tree).equals(body)) {
            throw new IllegalStateException("not the same payload: " + body);
        }
        List<JsonNode> payloads = change.lines().stream()
                .map(line -> json.readTree(line.stored().payload()))
                .toList();
        return new Plan(change, tree, payloads);
    }

    Rows log(int n, Plan plan) {
        IncidentReport report = Reports.report(n);
        check(new Form(
                report.title(),
                report.description().orElse(""),
                report.caller().value(),
                report.impact().orElseThrow().name(),
                report.urgency().orElseThrow().name(),
                report.category().orElseThrow().value(),
                report.group().orElseThrow().value()));
        return rows(plan);
    }

    Rows note(int n, Plan plan) {
        check(new Note(plan.change().after().ref().id(), Reports.note(n)));
        return rows(plan);
    }

    void read(String body) {
        if (!json.readTree(body).has("version")) {
            throw new IllegalStateException("no record");
        }
    }

    private void check(Object input) {
        if (!validator.validate(input).isEmpty()) {
            throw new IllegalStateException("invalid");
        }
    }

    private Rows rows(Plan plan) {
        List<JournalLine> lines = new ArrayList<>();
        String prevHash = plan.change().lines().get(0).seal().prevHash();
        for (int i = 0; i < plan.payloads().size(); i++) {
            JournalLine line =
                    line(plan.change().lines().get(i), plan.payloads().get(i), prevHash);
            lines.add(line);
            prevHash = line.seal().hash();
        }
        RecordChange change = plan.change();
        return Rows.of(
                new RecordChange(change.expected(), change.after(), lines, change.dueAt()),
                json.writeValueAsString(plan.body()));
    }

    private JournalLine line(JournalLine line, JsonNode payload, String prevHash) {
        Envelope envelope = line.envelope();
        StoredEvent stored = new StoredEvent(line.stored().type(), line.stored().v(), json.writeValueAsString(payload));
        for (Text text : line.texts()) {
            digest(text.salt().orElseThrow() + text.content().orElseThrow());
        }
        String head = envelope.record() + " " + envelope.seq() + " " + envelope.occurredAt() + " "
                + envelope.recordedAt() + " " + envelope.by().actor().value();
        String hash = digest(prevHash + head + stored.type() + stored.v() + stored.payload());
        return new JournalLine(envelope, line.event(), stored, line.texts(), new Seal(prevHash, hash));
    }

    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
