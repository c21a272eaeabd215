package org.incidentkit.examples.quickstart;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Tells the story: {@code mvn -q compile exec:java -pl examples/quickstart -am}. */
public final class Main {
    private Main() {}

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new Story(Plot.asTold(), new Page(out)).tell();
    }
}
