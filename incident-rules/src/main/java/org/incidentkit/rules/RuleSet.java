package org.incidentkit.rules;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.json.Sha256;
import org.incidentkit.core.triage.RuleTimer;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.rules.document.RuleDocument;
import org.incidentkit.rules.model.Block;
import org.incidentkit.rules.model.NamedHours;
import org.incidentkit.rules.model.Normalisation;
import org.incidentkit.rules.model.Rule;
import org.incidentkit.rules.model.RuleCheck;
import org.incidentkit.rules.model.RuleDefinitions;
import org.incidentkit.rules.model.RuleFormat;
import org.incidentkit.rules.model.RuleLimits;
import org.incidentkit.rules.model.RuleMode;
import org.incidentkit.rules.model.RuleProblem;
import org.incidentkit.rules.model.RuleTrigger;

/**
 * Checked rules in their one form, with a content hash that is their version. Immutable; two are equal when they say
 * the same, however their documents were laid out.
 */
public final class RuleSet {
    private final RuleDefinitions definitions;
    private final String text;
    private final String hash;
    private final List<RuleTimer> timers;

    private RuleSet(RuleDefinitions definitions, String text) {
        this.definitions = definitions;
        this.text = text;
        this.hash = Sha256.hex(text);
        this.timers = timers(definitions);
    }

    private static List<RuleTimer> timers(RuleDefinitions definitions) {
        return definitions
                .rules()
                .filter(rule -> rule.mode() != RuleMode.INACTIVE)
                .flatMap(rule -> rule.triggers().stream())
                .filter(RuleTrigger.Timer.class::isInstance)
                .map(trigger -> ((RuleTrigger.Timer) trigger).timer())
                .distinct()
                .toList();
    }

    /**
     * Reads a document, in UTF-8: JSON from a file named {@code .json}, tables from {@code .csv}, YAML from any other.
     *
     * @throws RuleSetException with all problems, each with line and column; also when the file cannot be read
     */
    public static RuleSet read(Path document) {
        try (Reader reader = Files.newBufferedReader(document, StandardCharsets.UTF_8)) {
            return read(reader, document.toString(), RuleFormat.of(document));
        } catch (CharacterCodingException notText) {
            throw unreadable(document.toString(), "is not text in UTF-8: save it as such", notText);
        } catch (IOException broken) {
            throw unreadable(document.toString(), "cannot be read: " + broken, broken);
        }
    }

    /**
     * Reads a YAML document; does not close the reader.
     *
     * @throws RuleSetException with all problems, each with line and column; also when the reader fails
     */
    public static RuleSet read(Reader document) {
        return read(document, RuleFormat.YAML);
    }

    /**
     * Reads a document in a form; does not close the reader.
     *
     * @throws RuleSetException with all problems, each with line and column (row and column of a table); also when the
     *     reader fails
     */
    public static RuleSet read(Reader document, RuleFormat format) {
        try {
            return read(document, "the rule document", format);
        } catch (IOException broken) {
            throw unreadable("the rule document", "cannot be read: " + broken, broken);
        }
    }

    /**
     * Reads a YAML document.
     *
     * @throws RuleSetException with all problems, each with line and column
     */
    public static RuleSet parse(String document) {
        return parse(document, RuleFormat.YAML);
    }

    /**
     * Reads a document in a form.
     *
     * @throws RuleSetException with all problems, each with line and column (row and column of a table)
     */
    public static RuleSet parse(String document, RuleFormat format) {
        return read(new StringReader(document), format);
    }

    private static RuleSet read(Reader reader, String source, RuleFormat format) throws IOException {
        String text = Bounded.read(reader, RuleLimits.CHARACTERS + 1);
        RuleDocument document = RuleDocument.read(text, format);
        if (document.definitions().isEmpty()) {
            throw new RuleSetException(source, document.problems(), null);
        }
        return of(document.definitions().get());
    }

    /**
     * Reads a YAML document of which most is expected to stand in this one.
     *
     * @throws RuleSetException with all problems, each with line and column
     */
    RuleSet revised(String document) {
        return RuleDocument.revised(definitions, text, document)
                .filter(revised -> RuleCheck.check(revised, definitions).isEmpty())
                .map(revised -> new RuleSet(revised, document))
                .orElseGet(() -> parse(document));
    }

    private static RuleSetException unreadable(String source, String message, IOException cause) {
        RuleProblem problem = new RuleProblem(1, 1, "", "unreadable", message, Optional.empty());
        return new RuleSetException(source, List.of(problem), cause);
    }

    /** {@return a rule set to be written in Java} */
    public static RuleSetBuilder named(String name) {
        return new RuleSetBuilder(name);
    }

    /**
     * Rules written in Java.
     *
     * @throws InvalidDefinitionException with everything that is wrong
     */
    public static RuleSet of(RuleDefinitions definitions) {
        List<Violation> violations = RuleCheck.check(definitions);
        if (!violations.isEmpty()) {
            throw new InvalidDefinitionException("rule set '" + definitions.name() + "'", violations);
        }
        RuleDefinitions normal = Normalisation.of(definitions);
        String text = RuleDocument.write(normal);
        refuseUnreadable(normal.name(), text);
        return new RuleSet(normal, text);
    }

    /** What cannot be read back must not become a version. */
    private static void refuseUnreadable(String name, String text) {
        boolean halves = text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
        if (halves || text.length() > RuleLimits.CHARACTERS) {
            Violation violation = halves
                    ? Violation.of("", "surrogate", "a text has half of a character (an unpaired surrogate)")
                    : Violation.of("", "too-large", "is longer than " + RuleLimits.CHARACTERS + " characters");
            throw new InvalidDefinitionException("rule set '" + name + "'", List.of(violation));
        }
    }

    /** {@return what it is called} */
    public String name() {
        return definitions.name();
    }

    /** {@return the host's own fields that the rules use; a desk has to know them too} */
    public List<FieldDefinition> fields() {
        return definitions.fields();
    }

    /** {@return the blocks of a stage, in order} */
    public List<Block> blocks(Stage stage) {
        return definitions.blocks(stage);
    }

    /** {@return the calendars the rules name; a desk has to know them too} */
    public Set<String> calendars() {
        Set<String> named = new TreeSet<>();
        definitions
                .rules()
                .flatMap(rule -> rule.computes().stream())
                .flatMap(compute -> compute.computation().needsCalendar().stream())
                .forEach(named::add);
        timers.forEach(timer -> timer.calendar().ifPresent(named::add));
        definitions.rules().map(Rule::condition).forEach(condition -> named.addAll(NamedHours.of(condition)));
        return named;
    }

    /** {@return the moments at which rules that are not switched off want to be asked, each once} */
    public List<RuleTimer> timers() {
        return timers;
    }

    /** {@return everything it says} */
    public RuleDefinitions definitions() {
        return definitions;
    }

    /** {@return its one text: a YAML document that reads back as the same rules} */
    public String text() {
        return text;
    }

    /** {@return the same rules in another form, which reads back as an equal rule set} */
    public String text(RuleFormat format) {
        return RuleDocument.rewrite(text, format);
    }

    /** {@return SHA-256 of its text, in hex: its version} */
    public String hash() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleSet same && text.equals(same.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    @Override
    public String toString() {
        return "rule set '" + name() + "' " + hash;
    }
}
