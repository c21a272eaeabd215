package org.incidentkit.core.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.incidentkit.core.json.Json;
import org.incidentkit.core.json.JsonCodec;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.record.CiId;
import org.junit.jupiter.api.Test;

class ConfigurationItemTest {
    private static ConfigurationItem.Builder server() {
        ConfigurationItem.Builder builder = ConfigurationItem.builder();
        builder.id(CiId.of("srv-1")).name("Server 1").type("server");
        return builder;
    }

    @Test
    void what_the_register_does_not_say_stays_unsaid() {
        ConfigurationItem item = server().build();
        assertThat(item.criticality()).isEmpty();
        assertThat(item.service()).isEmpty();
        assertThat(JsonCodec.create().text(item, ConfigurationItem.class))
                .isEqualTo("{\"id\":\"srv-1\",\"name\":\"Server 1\",\"type\":\"server\"}");
    }

    @Test
    void an_item_needs_an_id_a_name_and_a_type() {
        assertThatThrownBy(() -> ConfigurationItem.builder().name("x").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("id")
                .hasMessageContaining("type");
        assertThatThrownBy(() -> CiId.of(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_item_survives_its_stored_form() {
        ConfigurationItem item = server().criticality(Criticality.CRITICAL)
                .environment("production")
                .status("in-use")
                .link(URI.create("https://cmdb.example.org/srv-1"))
                .ownerGroup(GroupId.of("unix"))
                .service("mail")
                .build();
        JsonCodec codec = JsonCodec.create();
        String text = codec.text(item, ConfigurationItem.class);
        assertThat(codec.strict().read(Json.parse(text), ConfigurationItem.class))
                .isEqualTo(item);
    }
}
