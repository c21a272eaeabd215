package org.incidentkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.field.FieldType;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.rules.model.Block;
import org.incidentkit.rules.model.Computation;
import org.incidentkit.rules.model.HitPolicy;
import org.incidentkit.rules.model.Rule;
import org.incidentkit.rules.model.RuleDefinitions;
import org.incidentkit.rules.model.RuleFormat;
import org.incidentkit.rules.model.RuleMode;
import org.incidentkit.rules.model.RuleTrigger;

/** Java, YAML, JSON and tables say the same, whatever words of the language a rule set is made of. */
class WholeLanguageTest {
    private static final Pattern KEY = Pattern.compile("[\\[{,]\\s*\"([A-Za-z]+)\":");

    @Provide
    Arbitrary<RuleDefinitions> definitions() {
        return WholeLanguage.definitions();
    }

    @Property(tries = 120, shrinking = ShrinkingMode.BOUNDED)
    void every_form_reads_back_as_what_java_said(
            @ForAll("definitions") RuleDefinitions definitions, @ForAll RuleFormat format) {
        RuleSet written = RuleSet.of(definitions);
        RuleSet read = RuleSet.parse(written.text(format), format);

        assertThat(written.definitions()).isEqualTo(definitions);
        assertThat(read.definitions()).isEqualTo(definitions);
        assertThat(read.hash()).isEqualTo(written.hash());
        for (RuleFormat other : RuleFormat.values()) {
            assertThat(RuleSet.parse(read.text(other), other)).isEqualTo(written);
        }
    }

    @Property(tries = 80, shrinking = ShrinkingMode.BOUNDED)
    void sentences_in_java_say_the_same(@ForAll("definitions") RuleDefinitions definitions) {
        assertThat(InJava.said(definitions)).isEqualTo(RuleSet.of(definitions));
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void the_schema_takes_whatever_the_reader_reads_back(@ForAll("definitions") RuleDefinitions definitions) {
        String json = RuleSet.of(definitions).text(RuleFormat.JSON);

        assertThat(RuleSchemaTest.errors(RuleSchema.text(), json)).isEmpty();
        assertThat(RuleSchemaTest.errors(RuleSchema.text(WholeLanguage.FIELDS), json))
                .isEmpty();
    }

    @Example
    void the_rule_sets_that_are_tried_leave_no_word_out() {
        Set<String> words = new TreeSet<>();
        // One by one: a list of so many would now and then be one definition so many times.
        WholeLanguage.definitions().sampleStream().limit(400).forEach(definitions -> {
            definitions.stages().forEach((stage, blocks) -> {
                words.add(stage.name());
                blocks.forEach(block -> collect(block, words));
            });
            Matcher key = KEY.matcher(RuleSet.of(definitions).text(RuleFormat.JSON));
            while (key.find()) {
                words.add(key.group(1));
            }
        });

        assertThat(words).contains(names(Stage.values())).contains(names(HitPolicy.values()));
        assertThat(words).contains(names(RuleMode.values())).contains(names(FieldType.values()));
        assertThat(words).contains(kinds(FactTest.class)).contains(kinds(Effect.class));
        assertThat(words).contains(kinds(RuleTrigger.class)).contains(kinds(Computation.class));
        assertThat(words).contains(names(Computation.Fold.values()));
        assertThat(words)
                .contains(("isNot notIn in lessThan atMost moreThan atLeast between before after withinLast withinNext"
                                + " longerAgo furtherAhead anyWord allWords contains startsWith endsWith matches"
                                + " under notUnder within exists missing all any not")
                        .split(" ", -1))
                .contains(("order on when then mode validFrom validUntil owner comment stop update timer field after"
                                + " before calendar priorities force copy plus minus sum min max count add addTags"
                                + " remove removeTags clear addTask notify requestApproval proposeMajor"
                                + " proposeProblem proposeChange request labels personal choices multiple")
                        .split(" ", -1));
    }

    private static void collect(Block block, Set<String> words) {
        words.add(block.hitPolicy().name());
        for (Rule rule : block.rules()) {
            words.add(rule.mode().name());
            rule.effects().forEach(effect -> words.add(effect.getClass().getSimpleName()));
            rule.triggers().forEach(trigger -> words.add(trigger.getClass().getSimpleName()));
            rule.computes().forEach(compute -> {
                words.add(compute.computation().getClass().getSimpleName());
                if (compute.computation() instanceof Computation.Folded folded) {
                    words.add(folded.fold().name());
                }
            });
            Leaves.of(rule.condition()).forEach(test -> {
                words.add(test.getClass().getSimpleName());
                new RuleDefinitions("", WholeLanguage.FIELDS, java.util.Map.of())
                        .catalog()
                        .find(test.field())
                        .ifPresent(field -> words.add(field.type().name()));
            });
        }
    }

    private static String[] names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toArray(String[]::new);
    }

    private static String[] kinds(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toArray(String[]::new);
    }
}
