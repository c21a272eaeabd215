package org.incidentkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.incidentkit.rules.model.RuleDefinitions;
import org.incidentkit.rules.model.RuleFormat;
import org.incidentkit.rules.model.RuleProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The JSON Schema of rule documents agrees with their reader. */
class RuleSchemaTest {
    private static final Schema OPEN = schema(RuleSchema.text());
    private static final Schema CLOSED = schema(RuleSchema.text(RuleArbitraries.FIELDS));
    private static final Schema WHOLE = schema(RuleSchema.text(WholeLanguage.FIELDS));
    private static final Set<String> BY_SHAPE =
            Set.of("unknown-key", "unknown-field", "wrong-type", "unknown-choice", "unknown-value", "unknown-type");
    private static final JsonMapper JSON = new JsonMapper();

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    private static List<String> errors(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** What a schema has against a document. */
    static List<String> errors(String schema, String json) {
        return errors(schema(schema), json);
    }

    private static Set<String> codes(String json) {
        try {
            RuleSet.parse(json, RuleFormat.JSON);
            return Set.of();
        } catch (RuleSetException refused) {
            return refused.problems().stream().map(RuleProblem::code).collect(Collectors.toSet());
        }
    }

    private static boolean isRead(String json) {
        try {
            RuleSet.parse(json, RuleFormat.JSON);
            return true;
        } catch (RuleSetException refused) {
            return false;
        }
    }

    @Test
    void it_is_a_resource_too() throws IOException {
        Path made = Path.of("target", "rule-set.schema.json");
        Files.writeString(made, RuleSchema.text());
        try (InputStream resource = RuleSchema.class.getResourceAsStream("rule-set.schema.json")) {
            assertThat(resource).as("copy " + made + " to the resources").isNotNull();
            assertThat(new String(resource.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(RuleSchema.text());
        }
    }

    @Test
    void it_is_a_schema_itself() {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}", InputFormat.JSON);
        assertThat(errors(meta, RuleSchema.text())).isEmpty();
    }

    @Test
    void documents_as_people_write_them_are_valid() {
        for (String yaml : List.of(Docs.ACME, Docs.when("{ title: { word: vpn }, not: { kind: ALERT } }"))) {
            assertThat(errors(OPEN, json(yaml))).isEmpty();
            assertThat(errors(OPEN, RuleSet.parse(yaml).text(RuleFormat.JSON))).isEmpty();
        }
    }

    private static String json(String yaml) {
        return new YAMLMapper().readTree(yaml).toString();
    }

    @Provide
    Arbitrary<RuleDefinitions> definitions() {
        return RuleArbitraries.definitions();
    }

    @Property(tries = 100)
    void whatever_the_reader_reads_back_is_valid(@ForAll("definitions") RuleDefinitions definitions) {
        String json = RuleSet.of(definitions).text(RuleFormat.JSON);
        assertThat(errors(OPEN, json)).isEmpty();
        assertThat(errors(CLOSED, json)).isEmpty();
    }

    @Property(tries = 200)
    void what_it_refuses_the_reader_refuses_too(@ForAll("definitions") RuleDefinitions definitions, @ForAll long seed) {
        JsonNode document = JSON.readTree(RuleSet.of(definitions).text(RuleFormat.JSON));
        spoil(document, new Random(seed));
        String spoilt = document.toString();
        if (!errors(CLOSED, spoilt).isEmpty()) {
            assertThat(isRead(spoilt)).as(spoilt).isFalse();
        }
    }

    @Provide
    Arbitrary<RuleDefinitions> whole() {
        return WholeLanguage.definitions();
    }

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void what_the_reader_refuses_by_its_shape_it_refuses_too(
            @ForAll("whole") RuleDefinitions definitions, @ForAll long seed) {
        String json = RuleSet.of(definitions).text(RuleFormat.JSON);
        Random random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            JsonNode document = JSON.readTree(json);
            spoil(document, random);
            String spoilt = document.toString();
            Set<String> codes = codes(spoilt);
            // A schema made for a host's fields knows them, whether or not a document declares them.
            boolean declared = JSON.readTree(json).get("fields").equals(document.get("fields"));
            if (declared && !codes.isEmpty() && BY_SHAPE.containsAll(codes)) {
                assertThat(errors(WHOLE, spoilt)).as(codes + " " + spoilt).isNotEmpty();
            }
            assertThat(errors(WHOLE, spoilt).isEmpty() || !codes.isEmpty())
                    .as(spoilt)
                    .isTrue();
        }
    }

    /** Changes one thing somewhere: a key, a value, a part that is there. */
    private static void spoil(JsonNode node, Random random) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<String> keys = List.copyOf(object.propertyNames());
            String key = keys.get(random.nextInt(keys.size()));
            JsonNode value = object.get(key);
            if (value.isContainer() && !value.isEmpty() && random.nextInt(4) > 0) {
                spoil(value, random);
            } else {
                switch (random.nextInt(4)) {
                    case 0 -> object.remove(key);
                    case 1 -> object.set(key + "x", object.remove(key));
                    case 2 -> object.put(key, 5);
                    default -> object.putArray(key);
                }
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            int at = random.nextInt(array.size());
            if (array.get(at).isContainer() && random.nextInt(4) > 0) {
                spoil(array.get(at), random);
            } else {
                array.set(at, random.nextBoolean() ? JSON.readTree("{\"x\": true}") : JSON.readTree("true"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ titel: x }",
                "{ title: { anyWrod: [x] } }",
                "{ title: 5 }",
                "{ title: [a] }",
                "{ title: '' }",
                "{ impact: HIHG }",
                "{ colour: { in: [red, gren] } }",
                "{ users: many }",
                "{ users: 1.5 }",
                "{ users: '5' }",
                "{ flag: 'true' }",
                "{ day: yesterday }",
                "{ at: { withinLast: 2 weeks } }",
                "{ at: { withinLast: 2 d UTC } }",
                "{ day: { withinLast: PT2H } }",
                "{ users: { between: [5] } }",
                "{ title: { under: x } }",
                "{ users: { word: x } }",
                "{ title: { in: x } }",
                "{ title: { exists: maybe } }",
                "{ title: {} }",
                "{ all: [] }",
                "{ all: { title: x } }",
                "{}",
                "sometimes",
            })
    void a_condition_that_the_reader_refuses_by_its_shape_is_refused(String condition) {
        String json = json(Docs.when(condition));
        assertThat(isRead(json)).isFalse();
        assertThat(errors(CLOSED, json)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ impct: HIGH }",
                "{ title: x }",
                "{ impact: 3 }",
                "{ impact: [HIGH, LOW] }",
                "{ impact: { valeu: HIGH } }",
                "{ addTags: 5 }",
                "{ add: { impact: HIGH } }",
                "{ addTask: { titel: x } }",
                "{ notify: { too: x } }",
                "{ request: { with: { a: b } } }",
                "{ users: { sum: [users], max: [users] } }",
                "{ at: { plus: { field: openedAt } } }",
                "stop",
            })
    void an_effect_that_the_reader_refuses_by_its_shape_is_refused(String effects) {
        String json = json(Docs.then(effects));
        assertThat(isRead(json)).isFalse();
        assertThat(errors(CLOSED, json)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- { when: always }",
                "- { id: '' }",
                "- { id: r, order: first }",
                "- { id: r, on: timer }",
                "- { id: r, on: { timer: { field: openedAt } } }",
                "- { id: r, on: delete }",
                "- { id: r, mode: MONITR }",
                "- { id: r, stop: sometimes }",
                "- { id: r, validFrom: 2026-01-01 }",
                "- { id: r, wen: always }",
                "- just text",
                "{ id: r }",
            })
    void a_rule_that_the_reader_refuses_by_its_shape_is_refused(String rules) {
        String json = json(Docs.block("FIRST", rules));
        assertThat(isRead(json)).isFalse();
        assertThat(errors(OPEN, json)).isNotEmpty();
    }
}
