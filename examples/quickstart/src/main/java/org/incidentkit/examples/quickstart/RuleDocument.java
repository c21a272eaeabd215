package org.incidentkit.examples.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.incidentkit.rules.RuleEngine;
import org.incidentkit.rules.RuleSet;

/** The rule document that comes with the example. */
final class RuleDocument {
    static final String NAME = "rules.yaml";

    private RuleDocument() {}

    /** An engine for it; a document with mistakes is refused with all of them, each with line and column. */
    static RuleEngine compile() {
        try (InputStream document =
                Objects.requireNonNull(RuleDocument.class.getResourceAsStream(NAME), "the example has no " + NAME)) {
            return RuleEngine.compile(RuleSet.read(new InputStreamReader(document, StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
