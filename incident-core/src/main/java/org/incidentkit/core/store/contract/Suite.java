package org.incidentkit.core.store.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects the cases of one part of the port. Used by one thread. */
final class Suite {
    private final String name;
    private final List<ContractCase> cases = new ArrayList<>();

    Suite(String name) {
        this.name = name;
    }

    Suite add(String sentence, Consumer<Trial> body) {
        cases.add(new ContractCase(name, sentence, body));
        return this;
    }

    List<ContractCase> cases() {
        return List.copyOf(cases);
    }
}
