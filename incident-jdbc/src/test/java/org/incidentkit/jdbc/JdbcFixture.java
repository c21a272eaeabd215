package org.incidentkit.jdbc;

import java.util.stream.Stream;
import org.incidentkit.core.store.Store;
import org.incidentkit.core.store.contract.StoreFixture;
import org.incidentkit.core.store.contract.StoreTraits;

/** A database of its own for each case. */
final class JdbcFixture implements StoreFixture {
    private static final EmptyDatabases EMPTY = new EmptyDatabases();

    private final EmptyDatabases empty;
    private final Setting setting;
    private final EmptyDatabases.Kind kind;
    private final Database database;

    JdbcFixture(Setting setting) {
        this(setting, EMPTY, call -> {});
    }

    /** A database whose connections are watched, of some that are empty. */
    JdbcFixture(Setting setting, EmptyDatabases some, Wrapped.Watch watch) {
        this.empty = some;
        this.setting = setting;
        this.kind = new EmptyDatabases.Kind(setting.file(), setting.schema(), setting.options());
        this.database = some.take(kind).committing(setting.autoCommit()).watchedBy(watch);
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
     * @param options what the URL says beside
     * @param plain whether it keeps to plain statements
     */
    record Setting(boolean file, boolean autoCommit, boolean schema, Owner owner, String options, boolean plain) {
        Setting(boolean file, boolean autoCommit, boolean schema, Owner owner) {
            this(file, autoCommit, schema, owner, "", false);
        }

        /** The most usual one. */
        static Setting shipped() {
            return new Setting(false, true, false, Owner.STORE);
        }

        Setting with(String other) {
            return new Setting(file, autoCommit, schema, owner, other, plain);
        }

        Setting committing(boolean each) {
            return new Setting(file, each, schema, owner, options, plain);
        }

        /** The same by plain statements. */
        Setting plainly() {
            return new Setting(file, autoCommit, schema, owner, options, true);
        }

        /** Every setting of the product that is tested. */
        static Stream<Setting> all() {
            Stream<Setting> usual = (Product.tested() == Product.H2 ? Stream.of(false, true) : Stream.of(false))
                    .flatMap(file -> Stream.of(false, true)
                            .flatMap(autoCommit -> Stream.of(false, true)
                                    .flatMap(schema -> Stream.of(Owner.values())
                                            .map(owner -> new Setting(file, autoCommit, schema, owner)))));
            return Stream.concat(
                    usual,
                    Stream.of(
                            new Setting(false, true, false, Owner.STORE).plainly(),
                            new Setting(false, false, true, Owner.HOST).plainly()));
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
        if (setting.plain()) {
            builder.plainStatements();
        }
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
        empty.giveUp(kind, database);
        if (open != 0) {
            throw new AssertionError(open + " connections were not given back");
        }
    }
}
