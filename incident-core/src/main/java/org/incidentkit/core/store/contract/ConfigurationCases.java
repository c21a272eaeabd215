package org.incidentkit.core.store.contract;

import static org.incidentkit.core.store.contract.Samples.EVENING;
import static org.incidentkit.core.store.contract.Samples.incident;
import static org.incidentkit.core.store.contract.TenantView.changes;

import java.util.List;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.configuration.ConfigurationRecord;
import org.incidentkit.core.store.Changes;

/** What was decided under a configuration is written under it. */
final class ConfigurationCases {
    private ConfigurationCases() {}

    static List<ContractCase> all() {
        return new Suite("configuration gate")
                .add("what was decided under the configuration in force is kept", ConfigurationCases::inForce)
                .add(
                        "what was decided under an older one is stale and leaves nothing behind",
                        ConfigurationCases::older)
                .add("what was decided under one to come is stale and leaves nothing behind", ConfigurationCases::newer)
                .add("what was decided without a configuration is kept while there is none", ConfigurationCases::none)
                .add("what names no configuration is kept under any", ConfigurationCases::unnamed)
                .add("another tenant's configuration does not count", ConfigurationCases::elsewhere)
                .add("a configuration is activated once", ConfigurationCases::activated)
                .cases();
    }

    private static Chain activate(TenantView view, int times) {
        Chain chain = Chain.configuration(view.tenant());
        for (int i = 1; i <= times; i++) {
            chain = view.write(chain.activated("version " + i));
        }
        return chain;
    }

    private static Changes under(long version, Story story) {
        return Changes.builder()
                .addRecords(story.change(EVENING))
                .configuration(new Version(version))
                .build();
    }

    private static void inForce(Trial trial) {
        TenantView here = trial.here();
        activate(here, 2);
        Story story = here.open(incident("1"));
        here.write(under(2, story));
        here.tells(story);
    }

    private static void older(Trial trial) {
        TenantView here = trial.here();
        activate(here, 2);
        here.leavesNothing(under(1, here.open(incident("1"))), ConfigurationRecord.REF);
        here.leavesNothing(under(0, here.open(incident("1"))), ConfigurationRecord.REF);
    }

    private static void newer(Trial trial) {
        TenantView here = trial.here();
        here.leavesNothing(under(1, here.open(incident("1"))), ConfigurationRecord.REF);
        activate(here, 1);
        here.leavesNothing(under(2, here.open(incident("1"))), ConfigurationRecord.REF);
    }

    private static void none(Trial trial) {
        TenantView here = trial.here();
        Story story = here.open(incident("1"));
        here.write(under(0, story));
        here.tells(story);
    }

    private static void unnamed(Trial trial) {
        TenantView here = trial.here();
        activate(here, 3);
        here.tells(here.write(here.open(incident("1"))));
    }

    private static void elsewhere(Trial trial) {
        TenantView here = trial.here();
        activate(here, 1);
        activate(trial.in(Samples.GLOBEX), 2);
        here.leavesNothing(under(2, here.open(incident("1"))), ConfigurationRecord.REF);
        here.write(under(1, here.open(incident("1"))));
        here.tells(here.open(incident("1")));
    }

    private static void activated(Trial trial) {
        TenantView here = trial.here();
        Chain first = activate(here, 1);
        here.write(first.activated("the second"));
        here.leavesNothing(changes(first.activated("another second").lastChange()), ConfigurationRecord.REF);
    }
}
