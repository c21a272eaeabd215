package org.incidentkit.jdbc;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Set;
import java.util.stream.Stream;
import org.incidentkit.core.store.contract.ContractCase;
import org.incidentkit.core.store.contract.StoreContract;
import org.incidentkit.jdbc.JdbcFixture.Owner;
import org.incidentkit.jdbc.JdbcFixture.Setting;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/**
 * The contract on a database: in every setting with {@code -Dincidentkit.matrix=full}, otherwise in three on H2 that
 * differ in all, and in one on a server; what plain statements do otherwise is looked at on each.
 */
class JdbcStoreContractTest {
    /** What is done by other statements where a database is used plainly. */
    private static final Set<String> PLAIN = Set.of(
            "claims", "commits", "due work", "keys", "namesakes", "tenants", "races of workers", "races of writers");

    @TestFactory
    Stream<DynamicContainer> the_store_keeps_the_contract() {
        return settings().map(setting -> contract(setting, StoreContract.cases().stream()));
    }

    @TestFactory
    Stream<DynamicContainer> the_store_keeps_the_contract_by_plain_statements() {
        Stream<ContractCase> cases =
                StoreContract.cases().stream().filter(contract -> PLAIN.contains(contract.suite()));
        return Stream.of(contract(Setting.shipped().plainly(), cases));
    }

    private static DynamicContainer contract(Setting setting, Stream<ContractCase> cases) {
        return dynamicContainer(
                Product.tested() + " " + setting,
                cases.map(contract ->
                        dynamicTest(contract.toString(), () -> contract.run(() -> new JdbcFixture(setting)))));
    }

    private static Stream<Setting> settings() {
        if ("full".equals(System.getProperty("incidentkit.matrix"))) {
            return Setting.all();
        }
        return Product.tested() == Product.H2
                ? Stream.of(
                        new Setting(false, true, false, Owner.STORE),
                        new Setting(true, false, true, Owner.STORE),
                        new Setting(false, false, true, Owner.HESITANT_HOST))
                : Stream.of(new Setting(false, true, false, Owner.STORE));
    }
}
