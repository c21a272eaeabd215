package org.incidentkit.examples.otherengine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Decision;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.core.triage.TriageEngine;
import org.incidentkit.core.triage.TriageSource;

/**
 * Routes by keywords: each line of its rules is {@code word = group}, and the first word that stands in the title wins.
 * All a desk asks of an engine is here: which facts it reads, what it decides, its rules as text with a hash, and an
 * engine for another text, so that rules can be changed, and old decisions explained.
 */
public final class KeywordEngine implements TriageEngine {
    private final String text;
    private final List<Keyword> keywords;

    private KeywordEngine(String text) {
        this.text = text;
        this.keywords =
                text.lines().filter(line -> !line.isBlank()).map(Keyword::of).toList();
    }

    /**
     * Reads rules.
     *
     * @throws IllegalArgumentException naming a line that is none
     */
    public static KeywordEngine of(String text) {
        return new KeywordEngine(text);
    }

    @Override
    public Set<String> needs() {
        return Set.of("title");
    }

    @Override
    public Decision decide(Stage stage, Facts facts, Instant now) {
        List<Keyword> asked = stage == Stage.ASSIGN ? keywords : List.of();
        return new Routing(stage, source().hash(), asked, facts);
    }

    @Override
    public TriageSource source() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new TriageSource(text, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    @Override
    public TriageEngine load(String other) {
        return of(other);
    }
}
