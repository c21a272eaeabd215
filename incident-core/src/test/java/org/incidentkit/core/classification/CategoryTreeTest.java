package org.incidentkit.core.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.json.JsonCodec;
import org.incidentkit.core.json.JsonReader;
import org.junit.jupiter.api.Test;

class CategoryTreeTest {
    private static CategoryPath path(String value) {
        return CategoryPath.of(value);
    }

    @Test
    void a_path_knows_its_steps_and_everything_above() {
        CategoryPath path = path("network/vpn/Gå hem");
        assertThat(path.segments()).containsExactly("network", "vpn", "Gå hem");
        assertThat(path.name()).isEqualTo("Gå hem");
        assertThat(path.parent()).contains(path("network/vpn"));
        assertThat(path.parents()).containsExactly(path("network"), path("network/vpn"));
        assertThat(path("network").parent()).isEmpty();
        assertThat(path("network").parents()).isEmpty();
        assertThat(path("network").child("vpn")).isEqualTo(path("network/vpn"));
    }

    @Test
    void a_category_is_under_itself_and_its_parents_only() {
        assertThat(path("network/vpn").isUnder(path("network"))).isTrue();
        assertThat(path("network").isUnder(path("network"))).isTrue();
        assertThat(path("network").isUnder(path("network/vpn"))).isFalse();
        assertThat(path("network-old/vpn").isUnder(path("network"))).isFalse();
        assertThat(path("Network/vpn").isUnder(path("network"))).isFalse();
    }

    @Test
    void a_path_of_another_form_is_refused_by_name() {
        for (String bad : new String[] {"", " ", "/", "a/", "/a", "a//b", "a/ b", "a /b", "a\tb", "x".repeat(256)}) {
            assertThatThrownBy(() -> path(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("category '" + bad + "'");
        }
        assertThat(path("x".repeat(255)).value()).hasSize(255);
    }

    private static CategoryTree tree() {
        return CategoryTree.builder()
                .category("network-x")
                .category("network/wifi/guest")
                .category("remote/vpn")
                .category("network/vpn/client")
                .moved("network/vpn", "remote/vpn")
                .moved("net", "network")
                .retired("mainframe")
                .category("mainframe/tape")
                .build();
    }

    @Test
    void moves_take_everything_below_along_and_are_followed_to_the_end() {
        CategoryTree tree = tree();
        assertThat(tree.resolve(path("network/vpn"))).isEqualTo(path("remote/vpn"));
        assertThat(tree.resolve(path("network/vpn/client"))).isEqualTo(path("remote/vpn/client"));
        assertThat(tree.resolve(path("net/vpn/client"))).isEqualTo(path("remote/vpn/client"));
        assertThat(tree.resolve(path("net"))).isEqualTo(path("network"));
        assertThat(tree.resolve(path("network-x"))).isEqualTo(path("network-x"));
        assertThat(tree.resolve(path("never/heard/of"))).isEqualTo(path("never/heard/of"));
    }

    @Test
    void what_moved_on_its_own_does_not_follow_its_parent() {
        CategoryTree tree = CategoryTree.builder()
                .category("b")
                .category("c")
                .moved("a", "b")
                .moved("a/x", "c")
                .build();
        assertThat(tree.resolve(path("a/x/1"))).isEqualTo(path("c/1"));
        assertThat(tree.resolve(path("a/y/1"))).isEqualTo(path("b/y/1"));
    }

    @Test
    void history_is_known_wherever_it_was_filed() {
        CategoryTree tree = tree();
        for (String known : new String[] {
            "network",
            "network/wifi",
            "network/wifi/guest",
            "network/vpn",
            "net",
            "remote",
            "remote/vpn/client",
            "mainframe",
            "mainframe/tape",
            "network-x"
        }) {
            assertThat(tree.isKnown(path(known))).as(known).isTrue();
        }
        assertThat(tree.isKnown(path("network/wifi/guest/more"))).isFalse();
        assertThat(tree.isKnown(path("netw"))).isFalse();
        assertThat(tree.isKnown(path("zzz"))).isFalse();
    }

    @Test
    void only_what_is_in_use_is_offered_and_parents_are_implied() {
        CategoryTree tree = tree();
        assertThat(tree.offered().stream().map(CategoryPath::value))
                .containsExactly(
                        "network",
                        "network-x",
                        "network/wifi",
                        "network/wifi/guest",
                        "remote",
                        "remote/vpn",
                        "remote/vpn/client");
        assertThat(tree.isOffered(path("network/vpn"))).isFalse();
        assertThat(tree.isOffered(path("net"))).isFalse();
        assertThat(tree.isOffered(path("mainframe"))).isFalse();
        assertThat(tree.isOffered(path("mainframe/tape"))).isFalse();
        assertThat(tree.isOffered(path("never/heard/of"))).isFalse();
        assertThat(CategoryTree.EMPTY.offered()).isEmpty();
    }

    @Test
    void everything_wrong_with_a_tree_comes_back_at_once() {
        CategoryTree.Builder builder = CategoryTree.builder()
                .category("a")
                .category("a")
                .moved("b", "c")
                .moved("c", "b")
                .moved("d", "d/x")
                .moved("e", "nowhere");
        InvalidDefinitionException e = catchThrowableOfType(InvalidDefinitionException.class, builder::build);
        assertThat(e.violations().stream().map(Violation::toString))
                .containsExactly(
                        "entries[a]: is named twice",
                        "entries[b]: moves in a circle",
                        "entries[c]: moves in a circle",
                        "entries[d]: moves in a circle",
                        "entries[e]: moves to unknown category nowhere");
    }

    @Test
    void a_tree_survives_its_stored_form() {
        JsonCodec codec = JsonCodec.create();
        String text = codec.text(tree(), CategoryTree.class);
        assertThat(codec.strict().read(new JsonReader().read(text), CategoryTree.class))
                .isEqualTo(tree());
        assertThat(text).contains("{\"path\":\"net\",\"movedTo\":\"network\",\"retired\":false}");
    }
}
