package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The scripts, as whoever runs the database reads them. */
class SchemaScriptTest {
    private static final Pattern COLUMN = Pattern.compile("    [a-z_]+ +\\w.*");

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void every_table_column_and_index_is_explained_to_whoever_runs_the_database(Dialect dialect) {
        List<String> unexplained = new ArrayList<>();
        int columns = 0;
        String above = "";
        for (String line : JdbcStore.schema(dialect).split("\n", 0)) {
            boolean isColumn = COLUMN.matcher(line).matches() && !line.startsWith("    ON ");
            columns += isColumn ? 1 : 0;
            if ((isColumn || line.startsWith("    CONSTRAINT")) && !line.contains("  -- ")) {
                unexplained.add(line);
            }
            if (line.startsWith("CREATE") && !above.startsWith("-- ")) {
                unexplained.add(line);
            }
            above = line;
        }
        assertThat(columns).as("columns").isGreaterThan(80);
        assertThat(unexplained).isEmpty();
    }

    /** What is to be different comes in a later script: databases stand that were made of these statements. */
    @ParameterizedTest
    @CsvSource({
        "H2, 2aaf918dbfbe06f8dd4e62e488cf4455f2c3f75ef8ed5eecbfe63fd388de6847",
        "POSTGRESQL, 226f2470c60af6f0e7d750da7831c13a799d0e5aa41dee9a9c488279e7e47391",
        "MARIADB, 70d5297d03e7b3fd738e877403a5148cde2570219fcb4abe923db3b9b099e458"
    })
    void the_statements_of_the_first_schema_never_change(Dialect dialect, String sum) throws NoSuchAlgorithmException {
        String script = JdbcStore.schema(dialect);
        String first = script.substring(0, script.indexOf("-- so that SchemaMode.VALIDATE"));
        String bare = first.replaceAll("--.*", "").replaceAll("\\s+", " ").strip();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bare.getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sum);
    }
}
