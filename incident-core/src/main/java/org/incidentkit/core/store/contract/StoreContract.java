package org.incidentkit.core.store.contract;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything a store promises, as cases that a host binds to its test framework. None of them is ever skipped: in what
 * stores may differ, {@link StoreTraits} says which answer is expected.
 */
public final class StoreContract {
    private StoreContract() {}

    /**
     * All cases, suite by suite.
     *
     * @return the cases, always the same, in the same order
     */
    public static List<ContractCase> cases() {
        return Stream.of(
                        CommitCases.all(),
                        KeyCases.all(),
                        ConfigurationCases.all(),
                        RecordCases.all(),
                        PageCases.all(),
                        LinkCases.all(),
                        PointingCases.all(),
                        QueueCases.all(),
                        FilterCases.all(),
                        VisibilityCases.all(),
                        JournalCases.all(),
                        TextCases.all(),
                        TimeCases.all(),
                        DueCases.all(),
                        ClaimCases.all(),
                        NumberCases.all(),
                        OutboxCases.all(),
                        PeopleCases.all(),
                        TenantCases.all(),
                        NamesakeCases.all(),
                        DurabilityCases.all(),
                        WriteRaceCases.all(),
                        WorkRaceCases.all())
                .flatMap(List::stream)
                .toList();
    }
}
