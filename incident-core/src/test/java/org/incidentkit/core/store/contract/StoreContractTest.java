package org.incidentkit.core.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentkit.core.memory.MemoryStore;
import org.incidentkit.core.store.Store;
import org.incidentkit.core.store.contract.StoreTraits.LeaseClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoreContractTest {
    private static final Map<String, ContractCase> CASES =
            StoreContract.cases().stream().collect(Collectors.toMap(ContractCase::toString, Function.identity()));

    /** A fixture that says of a store what the test wants. */
    record Declared(StoreTraits traits, Store first, Store second) implements StoreFixture {
        @Override
        public Store open() {
            return first;
        }

        @Override
        public Store again() {
            return second;
        }

        @Override
        public void close() {}
    }

    static List<ContractCase> cases() {
        return StoreContract.cases();
    }

    static Stream<Mutant> mutants() {
        return Stream.of(
                        WriteMutants.all(),
                        ReadMutants.all(),
                        WorkMutants.all(),
                        TenantMutants.all(),
                        QueueMutants.all(),
                        PointingMutants.all())
                .flatMap(Function.identity());
    }

    @Test
    void every_suite_has_its_cases() {
        Map<String, Long> counted = cases().stream()
                .collect(Collectors.groupingBy(ContractCase::suite, TreeMap::new, Collectors.counting()));
        assertThat(counted)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("claims", 14L),
                        Map.entry("commits", 16L),
                        Map.entry("configuration gate", 7L),
                        Map.entry("due work", 11L),
                        Map.entry("durability", 8L),
                        Map.entry("journals", 8L),
                        Map.entry("keys", 9L),
                        Map.entry("links", 6L),
                        Map.entry("links to several", 10L),
                        Map.entry("queues", 11L),
                        Map.entry("filters", 11L),
                        Map.entry("namesakes", 10L),
                        Map.entry("numbers", 7L),
                        Map.entry("outbox", 9L),
                        Map.entry("pages", 8L),
                        Map.entry("people", 6L),
                        Map.entry("races of workers", 5L),
                        Map.entry("races of writers", 6L),
                        Map.entry("records", 13L),
                        Map.entry("tenants", 15L),
                        Map.entry("texts", 9L),
                        Map.entry("time", 6L),
                        Map.entry("visibility", 14L))));
    }

    @Test
    void every_case_has_a_name_of_its_own() {
        assertThat(CASES).hasSameSizeAs(cases());
    }

    @Test
    void the_kit_has_the_same_cases_each_time() {
        assertThat(names()).isEqualTo(names());
    }

    private static List<String> names() {
        return cases().stream().map(ContractCase::toString).toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_store_that_keeps_nothing_breaks_every_case(ContractCase contract) {
        assertThatExceptionOfType(ContractViolation.class)
                .isThrownBy(() -> contract.run(() -> new MemoryFixture(store -> new IdleStore())))
                .withMessageStartingWith(contract + ": ");
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void a_spoilt_store_is_told_by_the_case_for_it(Mutant mutant) {
        ContractCase contract = CASES.get(mutant.toldBy());
        assertThat(contract).as(mutant.toldBy()).isNotNull();
        Throwable told = catchThrowable(() -> contract.run(mutant::fixture));
        assertThat(told).isInstanceOf(ContractViolation.class).hasMessageStartingWith(mutant.toldBy());
    }

    @Test
    void a_case_that_looks_at_nothing_fails() {
        ContractCase blind = new ContractCase("suite", "nothing is seen", trial -> {});
        assertThatExceptionOfType(ContractViolation.class)
                .isThrownBy(() -> blind.run(MemoryFixture::new))
                .withMessage("suite: nothing is seen: the case looked at nothing");
    }

    @Test
    void a_case_tells_how_much_it_looked_at() {
        ContractCase contract = new ContractCase("suite", "two things", trial -> {
            trial.same("one", 1, 1);
            trial.holds("two", true);
        });
        assertThat(contract.run(MemoryFixture::new)).isEqualTo(2);
    }

    @Test
    void a_fixture_is_closed_when_its_case_fails() {
        boolean[] closed = new boolean[1];
        StoreFixture fixture = new StoreFixture() {
            @Override
            public StoreTraits traits() {
                return new StoreTraits(false, LeaseClock.WORKERS);
            }

            @Override
            public Store open() {
                return new IdleStore();
            }

            @Override
            public Store again() {
                return new IdleStore();
            }

            @Override
            public void close() {
                closed[0] = true;
            }
        };
        assertThat(catchThrowable(() -> cases().get(0).run(() -> fixture))).isInstanceOf(ContractViolation.class);
        assertThat(closed).containsExactly(true);
    }

    @ParameterizedTest
    @MethodSource("durability")
    void a_durable_store_is_held_to_be_one(ContractCase contract) {
        MemoryStore kept = new MemoryStore();
        StoreTraits durable = new StoreTraits(true, LeaseClock.WORKERS);
        assertThat(contract.run(() -> new Declared(durable, kept, kept))).isPositive();
        Throwable lost =
                catchThrowable(() -> contract.run(() -> new Declared(durable, new MemoryStore(), new MemoryStore())));
        assertThat(lost).isInstanceOf(ContractViolation.class);
    }

    static Stream<ContractCase> durability() {
        return cases().stream().filter(contract -> contract.suite().equals("durability"));
    }

    @Test
    void a_store_that_is_not_durable_is_held_to_be_none() {
        MemoryStore kept = new MemoryStore();
        StoreTraits passing = new StoreTraits(false, LeaseClock.WORKERS);
        ContractCase contract = durability().findFirst().orElseThrow();
        assertThat(catchThrowable(() -> contract.run(() -> new Declared(passing, kept, kept))))
                .isInstanceOf(ContractViolation.class);
    }

    @Test
    void a_store_with_a_clock_of_its_own_is_held_to_have_one() {
        StoreTraits own = new StoreTraits(false, LeaseClock.STORE);
        ContractCase contract =
                CASES.get("claims: work is free again when its lease is over, by the clock that counts");
        assertThat(catchThrowable(() -> contract.run(() -> new Declared(own, new MemoryStore(), new MemoryStore()))))
                .isInstanceOf(ContractViolation.class);
    }
}
