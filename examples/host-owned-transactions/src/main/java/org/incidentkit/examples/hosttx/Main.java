package org.incidentkit.examples.hosttx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.record.Visibility;

/** An order that stays and one that is rolled back, each with its incident. */
public final class Main {
    private Main() {}

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) throws Exception {
        Shop shop = opened();
        Incident kept = shop.order(1, "a laptop", true);
        System.out.println(shop.orders() + " order, and " + found(shop, kept));
        Incident gone = shop.order(2, "a printer", false);
        System.out.println(shop.orders() + " order, and " + found(shop, gone) + " after the rollback");
    }

    static Shop opened() throws Exception {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return opened(source);
    }

    private static Shop opened(DataSource source) throws Exception {
        Path folder = Files.createTempDirectory("changes");
        new Migration(source).apply(folder);
        return new Shop(source);
    }

    private static String found(Shop shop, Incident incident) {
        return shop.desk()
                .incidents()
                .find(incident.id(), Visibility.all())
                .map(Incident::toString)
                .orElse("no incident");
    }
}
