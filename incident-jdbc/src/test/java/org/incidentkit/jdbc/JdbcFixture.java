package org.incidentkit.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.incidentkit.core.store.Store;
import org.incidentkit.core.store.contract.StoreFixture;
import org.incidentkit.core.store.contract.StoreTraits;

/** A database of its own for each case. */
final class JdbcFixture implements StoreFixture {
    private static final EmptyDatabases EMPTY = new EmptyDatabases();

    private final Setting setting;
    private final Path folder;
    private final Database database;

    JdbcFixture(Setting setting) {
        this.setting = setting;
        try {
            this.folder = Files.createTempDirectory("desk");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Database created = setting.file() ? Database.inFile(folder) : EMPTY.take(setting.schema());
        this.database = setting.autoCommit() ? created : created.withoutAutoCommit();
    }

    /** Whose transactions the store works in. */
    enum Owner {
        STORE,
        HOST,
        HESITANT_HOST
    }

    /**
     * How a store is used.
     *
     * @param file whether it is an H2 database in a file
     * @param autoCommit whether lent connections commit by themselves
     * @param schema whether the tables stand in a schema of their own, rather than under a prefix
     * @param owner whose transactions it works in
     */
    record Setting(boolean file, boolean autoCommit, boolean schema, Owner owner) {
        /** Every setting of the product that is tested. */
        static Stream<Setting> all() {
            return (Product.tested() == Product.H2 ? Stream.of(false, true) : Stream.of(false))
                    .flatMap(file -> Stream.of(false, true)
                            .flatMap(autoCommit -> Stream.of(false, true)
                                    .flatMap(schema -> Stream.of(Owner.values())
                                            .map(owner -> new Setting(file, autoCommit, schema, owner)))));
        }
    }

    @Override
    public StoreTraits traits() {
        return new StoreTraits(true, StoreTraits.LeaseClock.STORE);
    }

    @Override
    public Store open() {
        return owned(builder().mode(SchemaMode.MIGRATE).open());
    }

    @Override
    public Store again() {
        return owned(builder().open());
    }

    private JdbcStoreBuilder builder() {
        JdbcStoreBuilder builder = JdbcStore.builder(database);
        return setting.schema() ? builder.schema(database.schema()) : builder.prefix(EmptyDatabases.PREFIX);
    }

    private Store owned(JdbcStore store) {
        return setting.owner() == Owner.STORE
                ? store
                : HostedStore.of(store, database, setting.owner() == Owner.HESITANT_HOST);
    }

    @Override
    public void close() {
        int open = database.open();
        EMPTY.giveUp(database, setting.schema());
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (open != 0) {
            throw new AssertionError(open + " connections were not given back");
        }
    }
}
