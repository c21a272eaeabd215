package org.incidentkit.core.store.contract;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MemoryStoreContractTest {
    @TestFactory
    Stream<DynamicTest> the_store_in_memory_keeps_the_contract() {
        return StoreContract.cases().stream()
                .map(contract -> dynamicTest(contract.toString(), () -> contract.run(MemoryFixture::new)));
    }
}
