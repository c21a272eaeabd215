package org.incidentkit.core.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.incidentkit.core.json.Json;
import org.incidentkit.core.json.JsonCodec;
import org.junit.jupiter.api.Test;

class ActorTest {
    private static final PersonId ANNA = PersonId.of("anna");
    private static final PersonId BO = PersonId.of("bo");

    @Test
    void who_acts_is_not_for_whom() {
        Actor actor = Actor.operator(ANNA).onBehalfOf(BO);
        assertThat(actor.person()).isEqualTo(ANNA);
        assertThat(actor.onBehalfOf()).contains(BO);
        assertThat(actor.roles()).containsExactly(Role.OPERATOR);
        assertThat(Actor.operator("anna").onBehalfOf()).isEmpty();
    }

    @Test
    void the_factories_give_the_roles_they_name() {
        assertThat(Actor.caller(BO)).isEqualTo(Actor.of(BO, Role.CALLER)).isEqualTo(Actor.caller("bo"));
        assertThat(Actor.system().person()).isEqualTo(PersonId.of("system"));
        assertThat(Actor.system().is(Role.SYSTEM)).isTrue();
        assertThat(Actor.system().is(Role.OPERATOR)).isFalse();
        assertThat(Actor.of(ANNA, Role.APPROVER, Role.CALLER).roles()).containsExactly(Role.CALLER, Role.APPROVER);
    }

    @Test
    void an_actor_has_a_role_and_keeps_it() {
        assertThatThrownBy(() -> new Actor(ANNA, Set.of(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("anna");
        EnumSet<Role> roles = EnumSet.of(Role.CALLER);
        Actor actor = new Actor(ANNA, roles, Optional.empty());
        roles.add(Role.SYSTEM);
        assertThat(actor.roles()).containsExactly(Role.CALLER);
        assertThatThrownBy(() -> actor.roles().add(Role.SYSTEM)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void ids_are_one_to_sixty_four_characters() {
        List<Function<String, ?>> kinds = List.of(PersonId::of, GroupId::of, SupplierId::of);
        for (Function<String, ?> kind : kinds) {
            assertThat(kind.apply("x".repeat(64))).hasToString("x".repeat(64));
            for (String bad : List.of("", "  ", "x".repeat(65))) {
                assertThatThrownBy(() -> kind.apply(bad))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("'" + bad + "'");
            }
        }
        assertThat(PersonId.of("a")).isLessThan(PersonId.of("b"));
    }

    @Test
    void a_person_prints_nothing_personal() {
        Person person = Person.of(ANNA, "Anna Ek")
                .withEmail("anna@example.org")
                .withPhone("+46 8 000")
                .withVip(true)
                .withBranch("Solna")
                .withLanguage("sv");
        assertThat(person).hasToString("Person[anna]");
        assertThat(person)
                .isEqualTo(new Person(
                        ANNA,
                        "Anna Ek",
                        Optional.of("anna@example.org"),
                        Optional.of("+46 8 000"),
                        true,
                        Optional.of("Solna"),
                        Optional.of("sv")));
    }

    @Test
    void people_and_groups_survive_their_stored_forms() {
        JsonCodec codec = JsonCodec.create();
        Actor actor = Actor.of(ANNA, Role.OPERATOR, Role.COORDINATOR).onBehalfOf(BO);
        String text = codec.text(actor, Actor.class);
        assertThat(text)
                .isEqualTo("{\"person\":\"anna\",\"roles\":[\"COORDINATOR\",\"OPERATOR\"],\"onBehalfOf\":\"bo\"}");
        assertThat(codec.read(Json.parse(text), Actor.class)).isEqualTo(actor);
        SupportGroup group = new SupportGroup(GroupId.of("net"), "Nät", new LinkedHashSet<>(List.of(BO, ANNA)));
        assertThat(group.members()).containsExactly(ANNA, BO);
        assertThat(codec.read(codec.write(group, SupportGroup.class), SupportGroup.class))
                .isEqualTo(group);
    }
}
