package org.incidentkit.rules.document;

import java.util.List;
import java.util.Optional;
import org.incidentkit.rules.model.RuleDefinitions;
import org.incidentkit.rules.model.RuleFormat;
import org.incidentkit.rules.model.RuleLimits;
import org.incidentkit.rules.model.RuleProblem;

/**
 * What reading a document gave.
 *
 * @param definitions the rules; empty when there are problems
 * @param problems everything that is wrong, in the order of the document
 */
public record RuleDocument(Optional<RuleDefinitions> definitions, List<RuleProblem> problems) {
    /** {@return the rules of a document, or all its problems} */
    public static RuleDocument read(String text, RuleFormat format) {
        Problems problems = new Problems();
        TextCheck.check(text, problems);
        if (!problems.isEmpty()) {
            return refused(problems);
        }
        Optional<Node> root = tree(text, format, problems);
        if (root.isEmpty()) {
            if (problems.isEmpty()) {
                problems.add(new Spot(new Node.Position(1, 1), ""), "empty", "the document is empty");
            }
            return refused(problems);
        }
        RuleDefinitions definitions = new DocumentReader(problems).read(root.get());
        return problems.isEmpty() ? new RuleDocument(Optional.of(definitions), List.of()) : refused(problems);
    }

    private static Optional<Node> tree(String text, RuleFormat format, Problems problems) {
        return switch (format) {
            case YAML -> new YamlReader(problems).read(text);
            case JSON -> new JsonReader(problems).read(text);
            case CSV -> new CsvReader(problems).read(text);
        };
    }

    private static RuleDocument refused(Problems problems) {
        return new RuleDocument(Optional.empty(), problems.all());
    }

    /**
     * What a text says, going by what is known of an earlier one, so that rules in both are not read again. Not all that
     * may be wrong is looked for.
     *
     * @param earlier what the earlier one says
     * @param before the earlier one, as it is {@linkplain #write written}
     * @return what it says; empty when it has to be {@linkplain #read read} as a whole
     */
    public static Optional<RuleDefinitions> revised(RuleDefinitions earlier, String before, String text) {
        return text.length() > RuleLimits.CHARACTERS ? Optional.empty() : Revision.of(earlier, before, text);
    }

    /** {@return the one text of the rules, in YAML, which reads back as the same rules} */
    public static String write(RuleDefinitions definitions) {
        return new DocumentWriter().write(definitions);
    }

    /** {@return the same document in another form; it reads back as the same rules} */
    public static String rewrite(String canonical, RuleFormat format) {
        if (format == RuleFormat.YAML) {
            return canonical;
        }
        Node root = new YamlReader(new Problems()).read(canonical).orElseThrow();
        return format == RuleFormat.JSON ? JsonWriter.write(root) : CsvWriter.write((Node.Mapping) root);
    }

    /** {@return how many characters a text may have to be read} */
    public static int limit() {
        return RuleLimits.CHARACTERS;
    }
}
