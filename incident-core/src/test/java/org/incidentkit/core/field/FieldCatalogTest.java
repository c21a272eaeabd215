package org.incidentkit.core.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.junit.jupiter.api.Test;

class FieldCatalogTest {
    private final FieldCatalog catalog = FieldCatalog.of(List.of(
            FieldDefinition.of("title", FieldType.TEXT),
            FieldDefinition.of("affectedUsers", FieldType.INTEGER),
            FieldDefinition.of("ci.criticality", FieldType.CHOICE)));

    @Test
    void a_field_is_found_by_its_exact_name() {
        assertThat(catalog.find("affectedUsers").orElseThrow().type()).isEqualTo(FieldType.INTEGER);
        assertThat(catalog.find("affectedusers")).isEmpty();
    }

    @Test
    void a_mistyped_name_leads_to_the_nearest_known_one() {
        assertThat(catalog.nearest("afectedUsers")).contains("affectedUsers");
        assertThat(catalog.nearest("affectedusers")).contains("affectedUsers");
        assertThat(catalog.nearest("ttile")).contains("title");
        assertThat(catalog.nearest("ci.critically")).contains("ci.criticality");
    }

    @Test
    void a_name_like_none_has_no_nearest() {
        assertThat(catalog.nearest("priority")).isEmpty();
        assertThat(catalog.nearest("")).isEmpty();
        assertThat(catalog.nearest("t".repeat(5_000))).isEmpty();
    }

    @Test
    void two_swapped_letters_are_one_edit() {
        assertThat(NearestName.of("ipmact", List.of("implant", "impact"))).contains("impact");
        assertThat(NearestName.of("ab", List.of("ba"))).contains("ba");
        assertThat(NearestName.of("ab", List.of("cd"))).isEmpty();
    }

    @Test
    void the_nearest_wins_and_the_first_of_equals() {
        assertThat(NearestName.of("urgency", List.of("urgent", "urgencies", "urgencys")))
                .contains("urgencys");
        assertThat(NearestName.of("grop", List.of("group", "grope"))).contains("group");
    }

    @Test
    void every_name_defined_twice_is_named() {
        List<FieldDefinition> again = List.of(
                FieldDefinition.of("title", FieldType.MEMO),
                FieldDefinition.of("city", FieldType.TEXT),
                FieldDefinition.of("ci.criticality", FieldType.TEXT));

        assertThatThrownBy(() -> catalog.with(again))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("title")
                .hasMessageContaining("ci.criticality")
                .hasMessageNotContaining("city");
    }

    @Test
    void a_longer_catalog_leaves_the_shorter_one_alone() {
        FieldCatalog longer = catalog.with(List.of(FieldDefinition.of("city", FieldType.TEXT)));

        assertThat(longer.names()).containsExactly("title", "affectedUsers", "ci.criticality", "city");
        assertThat(catalog.names()).containsExactly("title", "affectedUsers", "ci.criticality");
        assertThat(longer.fields()).hasSize(4);
        assertThat(longer).isNotEqualTo(catalog);
        assertThat(FieldCatalog.empty().with(catalog.fields()))
                .isEqualTo(catalog)
                .hasSameHashCodeAs(catalog);
    }
}
