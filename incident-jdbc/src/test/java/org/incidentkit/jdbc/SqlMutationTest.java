package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.incidentkit.core.store.contract.ContractCase;
import org.incidentkit.core.store.contract.StoreContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** With {@code -Dincidentkit.mutants=all}, on the database that is tested: each mutant and who told it, or that nobody did. */
@EnabledIfSystemProperty(named = "incidentkit.mutants", matches = "all")
class SqlMutationTest {
    private final EmptyDatabases databases = new EmptyDatabases();
    private final List<ContractCase> cases = new ArrayList<>(StoreContract.cases().stream()
            .filter(each -> !each.suite().startsWith("races"))
            .toList());

    /** What came of a mutant. */
    private enum End {
        UNTOLD,
        TOLD,
        NO_STATEMENT
    }

    @Test
    void the_contract_tells_every_mutant_but_those_that_change_nothing() {
        Map<End, Integer> counted = new EnumMap<>(End.class);
        for (Fault mutant : SqlMutants.all()) {
            counted.merge(end(mutant), 1, Integer::sum);
        }
        System.out.println(">> mutants of the statements on " + Product.tested() + ": " + counted);
        assertThat(counted.get(End.TOLD)).isGreaterThan(100);
    }

    private End end(Fault mutant) {
        for (ContractCase each : List.copyOf(cases)) {
            End end = end(each, mutant);
            if (end != End.UNTOLD) {
                cases.remove(each);
                cases.add(0, each);
                System.out.println(">> " + end + " " + mutant + " BY " + each);
                return end;
            }
        }
        System.out.println(">> UNTOLD " + mutant);
        return End.UNTOLD;
    }

    private End end(ContractCase each, Fault mutant) {
        try {
            mutant.run(each, databases);
            return End.UNTOLD;
        } catch (RuntimeException | AssertionError e) {
            boolean isRefused = Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                    .anyMatch(cause -> cause instanceof SQLException refused
                            && String.valueOf(refused.getSQLState()).startsWith("42"));
            return isRefused ? End.NO_STATEMENT : End.TOLD;
        }
    }
}
