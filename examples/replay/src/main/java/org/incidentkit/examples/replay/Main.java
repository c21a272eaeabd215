package org.incidentkit.examples.replay;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** Imports a ServiceNow-style incident log into a desk and prints how far the two agree. */
public final class Main {
    private static final int IN_ORDER = 0;
    private static final int UNUSABLE = 2;
    private static final int SHOWN = 20;

    private final PrintStream out;
    private final PrintStream err;

    private Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs one import; the exit code is 2 when the command line, the mapping or the log cannot be used. */
    public static void main(String[] arguments) {
        int code = run(List.of(arguments), System.out, System.err);
        if (code != IN_ORDER) {
            System.exit(code);
        }
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        Options.Parsed parsed = Options.parse(arguments);
        if (parsed instanceof Options.Parsed.Asked asked) {
            return new Main(out, err).replay(asked.options());
        }
        err.println(((Options.Parsed.Nonsense) parsed).message());
        err.print(Options.USAGE);
        return UNUSABLE;
    }

    private int replay(Options options) {
        Optional<Mapping> mapping =
                usable(options.mapping().map(MappingReader::read).orElseGet(MappingReader::shipped));
        Optional<LogFile> log = mapping.flatMap(how -> usable(LogFile.read(options.log(), how.form())));
        if (mapping.isEmpty() || log.isEmpty()) {
            err.println("nothing was imported");
            return UNUSABLE;
        }
        try (Shelf.Opened shelf = options.shelf().open()) {
            if (!shelf.isEmpty()) {
                err.println("the store holds incidents already: name another file, or delete this one");
                err.println("nothing was imported");
                return UNUSABLE;
            }
            Progress progress = new Progress(log.get().rows().size(), err, System::nanoTime);
            Import into = new Import(mapping.get(), log.get(), shelf.store());
            report(into.run(progress), options.log().toString());
        }
        return IN_ORDER;
    }

    private <T> Optional<T> usable(Checked<T> checked) {
        if (checked instanceof Checked.Usable<T> usable) {
            return Optional.of(usable.value());
        }
        List<Problem> problems = ((Checked.Unusable<T>) checked).problems();
        problems.stream().limit(SHOWN).forEach(err::println);
        if (problems.size() > SHOWN) {
            err.println("and " + (problems.size() - SHOWN) + " more");
        }
        return Optional.empty();
    }

    private void report(Replayed replayed, String file) {
        List<Refusal> refused =
                replayed.refusals().stream().filter(Refusal::known).toList();
        replayed.refusals().stream()
                .filter(refusal -> !refusal.known())
                .forEach(refusal -> out.println(refusal.describe(file)));
        refused.stream().limit(SHOWN).forEach(refusal -> out.println(refusal.describe(file)));
        if (refused.size() > SHOWN) {
            out.println("and " + (refused.size() - SHOWN) + " more refused and corrected");
        }
        replayed.figures().lines(replayed.eventsPerSecond()).forEach(out::println);
        out.flush();
    }
}
