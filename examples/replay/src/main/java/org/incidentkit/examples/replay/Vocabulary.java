package org.incidentkit.examples.replay;

import java.util.List;

/** The desk's own names that a mapping may use. */
final class Vocabulary {
    static final List<String> PHASES = List.of("INITIAL", "ACTIVE", "WAITING", "DONE", "TERMINAL");
    static final List<String> HOLD_REASONS =
            List.of("AWAITING_CALLER", "AWAITING_CHANGE", "AWAITING_PROBLEM", "AWAITING_VENDOR", "SCHEDULED");
    static final List<String> INTENTS =
            List.of("acknowledge", "start", "hold", "resume", "resolve", "reopen", "close", "cancel");
    static final List<String> LEVELS = List.of("HIGHEST", "HIGH", "MEDIUM", "LOW", "LOWEST");
    static final List<String> PRIORITIES = List.of("CRITICAL", "HIGH", "MODERATE", "LOW", "PLANNING");
    static final List<String> CHANNELS = List.of("PHONE", "EMAIL", "PORTAL", "CHAT", "IN_PERSON", "MONITORING", "API");
    static final List<String> YES_NO = List.of("yes", "no");

    private Vocabulary() {}
}
