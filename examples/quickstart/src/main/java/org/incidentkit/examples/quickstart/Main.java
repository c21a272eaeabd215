package org.incidentkit.examples.quickstart;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Tells the story: {@code mvn -q compile exec:java -pl examples/quickstart -am}. */
public final class Main {
    private Main() {}

    /**
     * Runs the example.
     *
     * @param args the database's file, without its ending; {@code desk} here when absent
     */
    public static void main(String[] args) {
        Page page = new Page(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        try (DeskFile file = DeskFile.open(Path.of(args.length == 0 ? "desk" : args[0]))) {
            new Story(Plot.asTold(), file.store(), page).tell();
            page.gap();
            page.line("All of it is kept in " + file + ": run this again, and it is found there.");
            page.line("Edit a word of the example's " + RuleDocument.NAME + " first, and the desk decides by that.");
        }
    }
}
