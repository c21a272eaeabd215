package org.incidentkit.examples.replay;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the command line asks for. */
record Options(Path log, Optional<Path> mapping, Shelf shelf) {
    static final String USAGE = """
            usage: FILE.csv [--mapping FILE.yaml] [--store memory | h2 | h2:FILE]
              FILE.csv   a ServiceNow-style incident log, one line per update, oldest first
              --mapping  how the log is read; the form shipped with this example when absent
              --store    where the desk keeps its records: memory (when absent), h2 for an H2 database in memory,
                         h2:FILE for one in FILE.mv.db, which must hold no incidents yet
            """;

    /** What was asked for, or what is wrong with the question. */
    sealed interface Parsed {
        /** The command line makes sense. */
        record Asked(Options options) implements Parsed {}

        /** It does not. */
        record Nonsense(String message) implements Parsed {}
    }

    static Parsed parse(List<String> arguments) {
        Optional<Path> log = Optional.empty();
        Optional<Path> mapping = Optional.empty();
        Optional<String> store = Optional.empty();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                if (log.isPresent()) {
                    return new Parsed.Nonsense("one FILE.csv is expected, '" + argument + "' is another");
                }
                log = Optional.of(Path.of(argument));
                continue;
            }
            boolean known = argument.equals("--mapping") || argument.equals("--store");
            if (!known || i + 1 == arguments.size()) {
                return new Parsed.Nonsense(known ? argument + " needs a value" : "unknown option '" + argument + "'");
            }
            String value = arguments.get(++i);
            if (argument.equals("--store") ? store.isPresent() : mapping.isPresent()) {
                return new Parsed.Nonsense(argument + " is given twice");
            }
            if (argument.equals("--store")) {
                store = Optional.of(value);
            } else {
                mapping = Optional.of(Path.of(value));
            }
        }
        return answer(log, mapping, store);
    }

    private static Parsed answer(Optional<Path> log, Optional<Path> mapping, Optional<String> store) {
        if (log.isEmpty()) {
            return new Parsed.Nonsense("FILE.csv is missing");
        }
        String name = store.orElse("memory");
        return Shelf.parse(name)
                .<Parsed>map(shelf -> new Parsed.Asked(new Options(log.get(), mapping, shelf)))
                .orElseGet(() -> new Parsed.Nonsense("unknown store '" + name + "'; known are memory, h2, h2:FILE"));
    }
}
