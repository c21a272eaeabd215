package org.incidentkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.incidentkit.core.common.IncidentKitException;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.condition.Conditions;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.json.Sha256;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.RuleEffect;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.rules.model.Block;
import org.incidentkit.rules.model.HitPolicy;
import org.incidentkit.rules.model.Rule;
import org.incidentkit.rules.model.RuleDefinitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleSetTest {
    private static final Facts VPN = Facts.builder()
            .text("title", "VPN är nere")
            .text("kind", "INCIDENT")
            .path("category", "network/vpn")
            .whole("affectedUsers", 80)
            .build();

    private static List<RuleEffect> effects(String document, Stage stage) {
        return RuleEngine.compile(RuleSet.read(new StringReader(document)))
                .decide(stage, VPN, Docs.NOW)
                .effects();
    }

    @Test
    void a_document_classifies_prioritises_and_routes() {
        assertThat(effects(Docs.ACME, Stage.CLASSIFY))
                .containsExactly(
                        new RuleEffect(
                                "vpn-down",
                                new Effect.Set("category", List.of(FactValue.Path.of("network/vpn")), false)),
                        new RuleEffect(
                                "vpn-down", new Effect.Add("tags", List.of(FactValue.Text.of("remote-access")))));
        assertThat(effects(Docs.ACME, Stage.PRIORITISE))
                .containsExactly(new RuleEffect(
                        "many-users", new Effect.Set("impact", List.of(FactValue.Text.of("HIGH")), false)));
        assertThat(effects(Docs.ACME, Stage.ASSIGN)).hasSize(1);
        assertThat(effects(Docs.ACME, Stage.FOLLOW_UP)).isEmpty();
    }

    @Test
    void one_word_edited_changes_route_and_text() {
        String edited = Docs.ACME.replace("group: network-operations", "group: remote-work");
        RuleEngine before = RuleEngine.compile(RuleSet.parse(Docs.ACME));
        RuleEngine after = RuleEngine.compile(RuleSet.parse(edited));
        assertThat(after.decide(Stage.ASSIGN, VPN, Docs.NOW).effects())
                .containsExactly(new RuleEffect(
                        "network", new Effect.Set("group", List.of(FactValue.Text.of("remote-work")), false)));
        assertThat(before.decide(Stage.ASSIGN, VPN, Docs.NOW).effects())
                .isNotEqualTo(after.decide(Stage.ASSIGN, VPN, Docs.NOW).effects());
        assertThat(after.source().text())
                .contains("remote-work")
                .isNotEqualTo(before.source().text());
        assertThat(after.source().hash()).isNotEqualTo(before.source().hash());

        RuleEngine narrower = RuleEngine.compile(RuleSet.parse(Docs.ACME.replace("under: network", "under: mail")));
        assertThat(narrower.decide(Stage.ASSIGN, VPN, Docs.NOW).effects()).isEmpty();
        assertThat(narrower.why(Stage.ASSIGN, VPN, Docs.NOW).text(Locale.ENGLISH))
                .contains("did not fire: category is under mail: no, it was network/vpn");
        assertThat(before.why(Stage.ASSIGN, VPN, Docs.NOW).text(Locale.ENGLISH))
                .contains("fired: category is under network: yes, it was network/vpn");
    }

    @Test
    void layout_and_order_of_keys_do_not_make_another_version() {
        String other = Docs.ACME
                .replace("fields: { affectedUsers: integer }", "fields:\n  affectedUsers:   'integer'   # people")
                .replace(
                        "when: { affectedUsers: { atLeast: 50 } }, then: { impact: HIGH }",
                        "then: { impact: high }, when: { affectedUsers: { atLeast: 50 } }");
        assertThat(RuleSet.parse(other)).isEqualTo(RuleSet.parse(Docs.ACME));
        assertThat(RuleSet.parse(other).hash())
                .isEqualTo(RuleSet.parse(Docs.ACME).hash());
    }

    @Test
    void the_text_reads_back_and_its_digest_is_the_version() {
        RuleEngine engine = RuleEngine.compile(RuleSet.parse(Docs.ACME));
        assertThat(engine.source().hash()).isEqualTo(Sha256.hex(engine.source().text()));
        assertThat(engine.load(engine.source().text()).source()).isEqualTo(engine.source());
        assertThat(engine.load("").decide(Stage.ASSIGN, VPN, Docs.NOW).effects())
                .isEmpty();
    }

    @Test
    void an_engine_names_the_facts_it_needs_and_the_fields_it_has() {
        RuleEngine engine = RuleEngine.compile(RuleSet.parse(Docs.ACME));
        assertThat(engine.needs()).containsExactlyInAnyOrder("title", "kind", "affectedUsers", "category");
        assertThat(engine.ruleSet().fields())
                .singleElement()
                .satisfies(field -> assertThat(field.name()).isEqualTo("affectedUsers"));
    }

    @Test
    void a_file_is_read_in_utf_8(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("rules.yaml");
        Files.writeString(file, Docs.ACME.replace("acme-desk", "räksmörgås"));
        assertThat(RuleSet.read(file).name()).isEqualTo("räksmörgås");
        Files.write(file, Docs.ACME.replace("acme-desk", "räksmörgås").getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(RuleSetException.class)
                .isThrownBy(() -> RuleSet.read(file))
                .withMessageContaining("UTF-8")
                .withMessageContaining("rules.yaml")
                .isInstanceOf(IncidentKitException.class);
        assertThatExceptionOfType(RuleSetException.class).isThrownBy(() -> RuleSet.read(folder.resolve("none.yaml")));
    }

    private static RuleDefinitions one(Rule rule) {
        return new RuleDefinitions(
                "java", List.of(), Map.of(Stage.CLASSIFY, List.of(new Block("b", HitPolicy.FIRST, List.of(rule)))));
    }

    @Test
    void rules_written_in_java_take_the_same_form() {
        Rule rule = Rule.builder()
                .id("r")
                .condition(Conditions.field("category").is("network"))
                .addEffects(new Effect.Set("impact", List.of(FactValue.Text.of("high")), false))
                .build();
        RuleSet written = RuleSet.of(one(rule));
        assertThat(RuleSet.parse(written.text())).isEqualTo(written);
        assertThat(RuleSet.parse(written.text()).definitions()).isEqualTo(written.definitions());
        assertThat(written.definitions().rules().findFirst().orElseThrow().effects())
                .containsExactly(new Effect.Set("impact", List.of(FactValue.Text.of("HIGH")), false));
    }

    @Test
    void rules_written_in_java_are_refused_with_everything_that_is_wrong() {
        Rule rule = Rule.builder()
                .id(" ")
                .condition(Conditions.all(
                        Conditions.field("titel").is("x"),
                        Conditions.field("title").matches("("),
                        Conditions.field("impact").atLeast(5)))
                .addEffects(new Effect.Set("title", List.of(FactValue.Text.of("x")), false))
                .addEffects(new Effect.Add("impact", List.of(FactValue.Text.of("HIGH"))))
                .addEffects(new Effect.Request("notify", Map.of()))
                .build();
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> RuleSet.of(one(rule)))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::code)
                        .containsExactlyInAnyOrder(
                                "name",
                                "unknown-field",
                                "pattern",
                                "wrong-type",
                                "not-settable",
                                "single-valued",
                                "required"));
        Rule half = Rule.builder().id("r").comment("\uD800").build();
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> RuleSet.of(one(half)))
                .withMessageContaining("half of a character");
    }
}
