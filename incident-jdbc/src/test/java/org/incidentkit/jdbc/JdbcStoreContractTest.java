package org.incidentkit.jdbc;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.incidentkit.core.store.contract.StoreContract;
import org.incidentkit.jdbc.H2Fixture.Owner;
import org.incidentkit.jdbc.H2Fixture.Setting;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** The contract on H2: in every setting with {@code -Dincidentkit.matrix=full}, otherwise in three that differ in all. */
class JdbcStoreContractTest {
    @TestFactory
    Stream<DynamicContainer> the_store_on_h2_keeps_the_contract() {
        return settings()
                .map(setting -> dynamicContainer(
                        setting.toString(),
                        StoreContract.cases().stream()
                                .map(contract -> dynamicTest(
                                        contract.toString(), () -> contract.run(() -> new H2Fixture(setting))))));
    }

    private static Stream<Setting> settings() {
        return "full".equals(System.getProperty("incidentkit.matrix"))
                ? Setting.all()
                : Stream.of(
                        new Setting(false, true, false, Owner.STORE),
                        new Setting(true, false, true, Owner.STORE),
                        new Setting(false, false, true, Owner.HESITANT_HOST));
    }
}
