package org.incidentkit.examples.benchmarks;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs benchmarks by name, with JMH's own options, and tells what each operation allocates. */
public final class Main {
    private Main() {}

    /** Takes JMH's command line, such as {@code Calendar -wi 1 -i 3 -w 500ms -r 500ms}. */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException, URISyntaxException {
        nameClassPath();
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .build())
                .run();
        System.out.print(CpuTable.of(results));
    }

    /** Started by Maven inside its own JVM, the forks would be given Maven's class path in place of ours. */
    private static void nameClassPath() throws URISyntaxException {
        if (Main.class.getClassLoader() instanceof URLClassLoader loader) {
            List<String> path = new ArrayList<>();
            for (URL url : loader.getURLs()) {
                path.add(Path.of(url.toURI()).toString());
            }
            System.setProperty("java.class.path", String.join(File.pathSeparator, path));
        }
    }
}
