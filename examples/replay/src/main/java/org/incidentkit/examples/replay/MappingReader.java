package org.incidentkit.examples.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.incidentkit.core.common.InvalidDefinitionException;

/** Reads a mapping and checks it as a whole: either it is usable, or its author hears everything that is wrong. */
final class MappingReader {
    /** The mapping for the form of log this example ships with, next to this class. */
    static final String SHIPPED = "servicenow-log.yaml";

    private static final List<String> SECTIONS =
            List.of("columns", "values", "dates", "unknown", "states", "intents", "matrix", "sla");

    private MappingReader() {}

    static Checked<Mapping> shipped() {
        try (InputStream in = MappingReader.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException(SHIPPED + " is missing beside " + MappingReader.class);
            }
            return parse(SHIPPED, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Checked<Mapping> read(Path file) {
        Problems problems = new Problems(file.toString());
        Optional<String> text = TextFile.read(file, problems);
        return text.isPresent() ? parse(file.toString(), text.get()) : new Checked.Unusable<>(problems.inOrder());
    }

    static Checked<Mapping> parse(String name, String text) {
        Problems problems = new Problems(name);
        Optional<Mapping> mapping = YamlTree.read(text, problems)
                .flatMap(root ->
                        mapping(Section.of("the mapping", root, problems).only(SECTIONS), problems));
        return mapping.isPresent() && problems.none()
                ? new Checked.Usable<>(mapping.get())
                : new Checked.Unusable<>(problems.inOrder());
    }

    /** Every section is read before the first missing one ends it, so that no problem hides another. */
    private static Optional<Mapping> mapping(Section root, Problems problems) {
        Optional<Mapping.Form> form = new FormReader(problems).read(root);
        Section stateSection = root.section("states");
        Section intentSection = root.section("intents");
        LifecycleReader lifecycle = new LifecycleReader(problems);
        Map<String, Mapping.State> states = lifecycle.states(stateSection);
        List<Mapping.Intent> intents = lifecycle.intents(intentSection, states);
        new LifecycleCheck(stateSection, intentSection, states, intents).run();
        Map<String, Map<String, String>> matrix = new MatrixReader(problems).read(root.section("matrix"), form);
        Optional<Mapping.Sla> sla = new SlaReader(problems).read(root.section("sla"), form, states, matrix);
        Optional<Mapping> mapping = form.flatMap(f -> sla.map(s -> new Mapping(f, states, intents, matrix, s)));
        if (mapping.isPresent() && problems.none()) {
            agrees(stateSection, () -> DeskTerms.lifecycle(mapping.get()));
            agrees(root.section("matrix"), () -> DeskTerms.matrix(mapping.get()));
            agrees(root.section("sla"), () -> DeskTerms.calendar(mapping.get()));
            agrees(root.section("sla"), () -> DeskTerms.promise(mapping.get()));
        }
        return mapping;
    }

    /** The desk has the last word on what is a definition to work by. */
    private static void agrees(Section section, Supplier<?> definition) {
        try {
            Objects.requireNonNull(definition.get());
        } catch (InvalidDefinitionException contradiction) {
            contradiction
                    .violations()
                    .forEach(violation -> section.problems().add(section.block().place(), violation.toString()));
        }
    }
}
