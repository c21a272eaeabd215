package org.incidentkit.jdbc;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.incidentkit.core.store.contract.StoreContract;
import org.incidentkit.jdbc.JdbcFixture.Owner;
import org.incidentkit.jdbc.JdbcFixture.Setting;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/**
 * The contract on a database: in every setting with {@code -Dincidentkit.matrix=full}, otherwise in three on H2 that
 * differ in all, and in one on a server.
 */
class JdbcStoreContractTest {
    @TestFactory
    Stream<DynamicContainer> the_store_keeps_the_contract() {
        return settings()
                .map(setting -> dynamicContainer(
                        Product.tested() + " " + setting,
                        StoreContract.cases().stream()
                                .map(contract -> dynamicTest(
                                        contract.toString(), () -> contract.run(() -> new JdbcFixture(setting))))));
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
