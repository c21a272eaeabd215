package org.incidentkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.incidentkit.rules.model.RuleDefinitions;
import org.incidentkit.rules.model.RuleFormat;

class RoundTripProperties {
    @Provide
    Arbitrary<RuleDefinitions> definitions() {
        return RuleArbitraries.definitions();
    }

    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
    void what_is_written_reads_back_as_the_same_rules(@ForAll("definitions") RuleDefinitions definitions) {
        RuleSet written = RuleSet.of(definitions);
        RuleSet read = RuleSet.parse(written.text());
        assertThat(read.definitions()).isEqualTo(written.definitions());
        assertThat(read.text()).isEqualTo(written.text());
    }

    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
    void nothing_but_the_form_of_values_changes(@ForAll("definitions") RuleDefinitions definitions) {
        assertThat(RuleSet.of(definitions).definitions()).isEqualTo(definitions);
    }

    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
    void every_form_reads_back_as_the_same_rules(
            @ForAll("definitions") RuleDefinitions definitions, @ForAll RuleFormat format) {
        RuleSet written = RuleSet.of(definitions);
        RuleSet read = RuleSet.parse(written.text(format), format);
        assertThat(read.definitions()).isEqualTo(written.definitions());
        assertThat(read.text(format)).isEqualTo(written.text(format));
        assertThat(read.hash()).isEqualTo(written.hash());
    }
}
