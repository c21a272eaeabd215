package org.incidentkit.jdbc;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.incidentkit.core.store.contract.StoreContract;
import org.incidentkit.jdbc.JdbcFixture.Setting;

/**
 * Who can tell a fault: a case of the contract, or a promise that only a database makes.
 *
 * @param name what is promised
 * @param proof puts a store to the test
 */
record Teller(String name, Proof proof) {
    /** Puts a store to the test whose statements are watched. */
    interface Proof {
        void run(EmptyDatabases databases, Wrapped.Watch watch);
    }

    /** All that tell the same each time: the contract with what each database can do, and by plain statements. */
    static List<Teller> all() {
        Setting shipped = Setting.shipped();
        return Stream.of(contract("", shipped), contract("plainly, ", shipped.plainly()), beyond())
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<Teller> contract(String how, Setting setting) {
        return StoreContract.cases().stream()
                .filter(each -> !each.suite().startsWith("races"))
                .map(each -> new Teller(
                        how + each, (databases, watch) -> each.run(() -> new JdbcFixture(setting, databases, watch))));
    }

    private static Stream<Teller> beyond() {
        return Stream.of(
                alone("rolling upgrade: members of a newer form survive", RollingUpgrade::survive),
                alone("rolling upgrade: they are each record's own", RollingUpgrade::areEachTheirOwn),
                alone("plain claims: work armed anew meanwhile is passed over", PlainClaim::passesOverWhatIsArmedAnew),
                alone("plain claims: work taken meanwhile is passed over", PlainClaim::passesOverWhatIsTaken));
    }

    private static Teller alone(String name, BiConsumer<Database, Wrapped.Watch> promise) {
        return new Teller(name, (databases, watch) -> {
            Database database = Database.fresh();
            try {
                promise.accept(database, watch);
            } finally {
                database.drop();
            }
        });
    }

    @Override
    public String toString() {
        return name;
    }
}
