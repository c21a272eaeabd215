package org.incidentkit.rules.model;

import java.nio.file.Path;
import java.util.Locale;

/** How a rule document is written. All forms say the same; each can be written as any other. */
public enum RuleFormat {
    /** The document as people write it. */
    YAML,
    /** The same document as programs write it. */
    JSON,
    /** Decision tables as a spreadsheet saves them: parted by semicolons, commas or tabs. */
    CSV;

    /** {@return the form a file's name tells: JSON for {@code .json}, CSV for {@code .csv}, YAML for every other} */
    public static RuleFormat of(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return JSON;
        }
        return name.endsWith(".csv") ? CSV : YAML;
    }
}
