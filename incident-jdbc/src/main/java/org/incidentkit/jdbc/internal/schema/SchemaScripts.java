package org.incidentkit.jdbc.internal.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.sql.Tables;

/** The scripts of a dialect, as its manifest lists them: nothing is scanned for. */
public final class SchemaScripts {
    private static final String FOLDER = "/org/incidentkit/jdbc/schema/";
    private static final Pattern LINE = Pattern.compile("(\\d+) (V(\\d{3})__(\\w+)\\.sql)((?: [0-9a-f]{64})*)");

    private final SqlDialect dialect;
    private final String folder;
    private final SchemaScript history;
    private final List<SchemaScript> scripts;

    private SchemaScripts(SqlDialect dialect) {
        this.dialect = dialect;
        this.folder = dialect.folder();
        this.history = new SchemaScript(0, 0, "history", read("history.sql"), List.of());
        this.scripts = read("manifest.txt")
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(this::script)
                .toList();
    }

    /** {@return the scripts of a dialect} */
    public static SchemaScripts of(SqlDialect dialect) {
        return new SchemaScripts(dialect);
    }

    /** {@return everything in one script, for whoever applies it by other means: it enters itself in the history} */
    public String export(Tables tables) {
        StringBuilder export = new StringBuilder();
        tables.schema().ifPresent(name -> export.append(createSchema(name)).append(";\n\n"));
        export.append(history.text(tables));
        for (SchemaScript script : scripts) {
            export.append('\n').append(script.text(tables)).append("\n-- so that SchemaMode.VALIDATE finds it\n");
            export.append(SchemaHistorySql.entry(script, tables, dialect)).append(";\n");
        }
        return export.toString();
    }

    SchemaScript history() {
        return history;
    }

    List<SchemaScript> all() {
        return scripts;
    }

    /** {@return the bare names of all tables} */
    List<String> tables() {
        return Stream.concat(Stream.of(history), scripts.stream())
                .flatMap(script -> script.tables().stream())
                .toList();
    }

    static String createSchema(String name) {
        return "CREATE SCHEMA IF NOT EXISTS " + name;
    }

    private SchemaScript script(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException("the manifest of " + folder + " has a line '" + line + "'");
        }
        return new SchemaScript(
                Integer.parseInt(matcher.group(3)),
                Integer.parseInt(matcher.group(1)),
                matcher.group(4),
                read(matcher.group(2)),
                List.of(matcher.group(5).strip().split(" ", 0)));
    }

    private String read(String file) {
        String path = FOLDER + folder + "/" + file;
        try (InputStream in = SchemaScripts.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the jar has no " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
