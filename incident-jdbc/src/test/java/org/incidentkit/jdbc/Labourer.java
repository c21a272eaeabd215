package org.incidentkit.jdbc;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process that works on a desk in a file until it is killed, and says what it has done. */
final class Labourer {
    private static final String READY = "ready to die";

    private Labourer() {}

    /**
     * Works until it is killed. Before the n-th call of a name to the database it says so, and waits for its end.
     *
     * @param arguments the folder of the file, the first step, the name of the call, n
     */
    public static void main(String[] arguments) {
        Wrapped.Watch watch = new Wrapped.Watch() {
            private int left = Integer.parseInt(arguments[3]);

            @Override
            public void before(String call) {
                if (call.equals(arguments[2]) && --left == 0) {
                    System.out.println(READY);
                    waitForTheEnd();
                }
            }
        };
        Database database = Database.inFile(Path.of(arguments[0])).with("WRITE_DELAY=0");
        Labour labour = new Labour(new Walk(JdbcStore.open(database.watchedBy(watch), SchemaMode.MIGRATE)));
        for (int step = Integer.parseInt(arguments[1]); ; step++) {
            System.out.println(labour.step(step));
        }
    }

    /** Whoever started this process ends it; when they are gone, it ends by itself. */
    private static void waitForTheEnd() {
        try {
            int none = System.in.read();
            Runtime.getRuntime().halt(none);
        } catch (IOException gone) {
            Runtime.getRuntime().halt(1);
        }
    }

    /**
     * How a process ends.
     *
     * @param call the name of the call before which it is killed
     * @param count which of them
     * @param steps after how many finished steps it is killed at the latest, wherever it is by then
     */
    record End(String call, int count, int steps) {}

    /** Starts a process, kills it, and gives what it had said it had done. */
    static List<String> workUntilKilled(Path folder, int from, End end) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        Labourer.class.getName(),
                        folder.toString(),
                        String.valueOf(from),
                        end.call(),
                        String.valueOf(end.count()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> done = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && !line.equals(READY) && done.size() < end.steps()) {
                done.add(line);
                line = lines.readLine();
            }
            process.destroyForcibly().waitFor();
            if (line == null) {
                throw new AssertionError("the process ended by itself after " + done);
            }
        }
        return done;
    }

    private static String classPath() {
        return Stream.of(System.getProperty("jdk.module.path", ""), System.getProperty("java.class.path"), tests())
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** On a module path these classes are a patch of the module, and in no property. */
    private static String tests() {
        URI here = uri(Labourer.class);
        return Path.of(here).resolve("../../../..").normalize().toString();
    }

    private static URI uri(Class<?> type) {
        try {
            return Objects.requireNonNull(type.getResource(type.getSimpleName() + ".class"))
                    .toURI();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
