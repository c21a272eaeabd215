package org.incidentkit.jdbc.internal.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidentkit.core.json.Sha256;
import org.incidentkit.jdbc.internal.sql.SqlText;
import org.incidentkit.jdbc.internal.sql.Tables;

/**
 * A script as shipped, the names of its tables left open.
 *
 * @param version its number; 0 for the one that makes the history itself
 * @param major within a major version, scripts only add
 * @param name what it is called
 * @param template its text
 * @param earlier the checksums it had when its comments were others
 */
record SchemaScript(int version, int major, String name, String template, List<String> earlier) {
    private static final Pattern COMMENT = Pattern.compile("--.*");
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE IF NOT EXISTS \\$\\{schema}\\$\\{prefix}(\\w+)");

    /** {@return SHA-256 of the text as shipped, so that it is the same under all names} */
    String checksum() {
        return Sha256.hex(template);
    }

    /** {@return whether it is this script that was applied under a checksum} */
    boolean isKnownAs(String checksum) {
        return checksum.equals(checksum()) || earlier.contains(checksum);
    }

    /** {@return the text with names filled in} */
    String text(Tables tables) {
        return template.replace("${schema}", tables.qualifier()).replace("${prefix}", tables.prefix());
    }

    /** {@return its statements in order, without comments} */
    List<SqlText> statements(Tables tables) {
        String bare = COMMENT.matcher(text(tables)).replaceAll("");
        return Arrays.stream(bare.split(";", 0))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .map(statement -> new SqlText(tables.name("*"), statement))
                .toList();
    }

    /** {@return the bare names of the tables it makes} */
    List<String> tables() {
        List<String> names = new ArrayList<>();
        Matcher matcher = TABLE.matcher(template);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
