package org.incidentkit.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.json.Json;
import org.incidentkit.core.json.JsonCodec;
import org.incidentkit.core.person.Role;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    enum Intent {
        START,
        HOLD,
        RESUME,
        FINISH,
        REOPEN
    }

    private static LifecycleBuilder<Intent> small() {
        Guard holds = Guard.requiring(RequiredInput.HOLD_REASON);
        Guard notes = Guard.requiring(RequiredInput.NOTE).by(Role.OPERATOR);
        return Lifecycle.builder("small", Intent.class)
                .initial("NEW")
                .state("WORK", Phase.ACTIVE)
                .waiting("HOLD", HoldReason.AWAITING_CALLER, HoldReason.SCHEDULED)
                .waiting("VENDOR", HoldReason.AWAITING_VENDOR)
                .state("DONE", Phase.DONE)
                .state("END", Phase.TERMINAL)
                .allow(Intent.START, List.of("NEW"), List.of("WORK"))
                .allow(Intent.HOLD, List.of("NEW", "WORK", "HOLD"), List.of("HOLD", "VENDOR"), holds)
                .allow(Intent.RESUME, List.of("HOLD", "VENDOR"), List.of("WORK"))
                .allow(Intent.FINISH, List.of("WORK"), List.of("DONE", "END"), notes)
                .allow(
                        Intent.FINISH,
                        List.of("DONE"),
                        List.of("END"),
                        Guard.open().by(Role.SYSTEM))
                .allow(Intent.REOPEN, List.of("DONE"), List.of("WORK"));
    }

    private static List<String> problems(LifecycleBuilder<Intent> builder) {
        return catchThrowableOfType(InvalidDefinitionException.class, builder::build).violations().stream()
                .map(violation -> violation.path() + " " + violation.code())
                .toList();
    }

    @Test
    void an_intent_leads_where_the_lifecycle_says_and_nowhere_else() {
        Lifecycle<Intent> lifecycle = small().build();
        Transition<Intent> finish = lifecycle.transition(Intent.FINISH, "WORK").orElseThrow();
        assertThat(finish.to()).containsExactly("DONE", "END");
        assertThat(finish.target()).isEqualTo("DONE");
        assertThat(finish.guard().requires(RequiredInput.NOTE)).isTrue();
        assertThat(lifecycle.transition(Intent.FINISH, "DONE").orElseThrow().target())
                .isEqualTo("END");
        assertThat(lifecycle.transition(Intent.FINISH, "NEW")).isEmpty();
        assertThat(lifecycle.transition(Intent.REOPEN, "END")).isEmpty();
        assertThat(lifecycle.transition(Intent.START, "NOWHERE")).isEmpty();
        assertThat(lifecycle.intentsFrom("WORK")).containsExactly(Intent.HOLD, Intent.FINISH);
        assertThat(lifecycle.intentsFrom("END")).isEmpty();
        assertThat(lifecycle.intentsFrom("NOWHERE")).isEmpty();
    }

    @Test
    void states_stand_for_phases_and_keep_their_order() {
        Lifecycle<Intent> lifecycle = small().build();
        assertThat(lifecycle.id()).isEqualTo("small");
        assertThat(lifecycle.start()).isEqualTo(new State("NEW", Phase.INITIAL));
        assertThat(lifecycle.states())
                .extracting(State::name)
                .containsExactly("NEW", "WORK", "HOLD", "VENDOR", "DONE", "END");
        assertThat(lifecycle.transitions()).hasSize(9);
        assertThat(lifecycle.transitions().get(1).from()).isEqualTo("NEW");
        assertThat(lifecycle.state("DONE").orElseThrow().phase()).isEqualTo(Phase.DONE);
        assertThat(lifecycle.state("nowhere")).isEmpty();
        assertThat(Phase.values())
                .filteredOn(Phase::isOpen)
                .containsExactly(Phase.INITIAL, Phase.ACTIVE, Phase.WAITING);
    }

    @Test
    void a_waiting_state_says_what_may_be_waited_for() {
        Lifecycle<Intent> lifecycle = small().build();
        State hold = lifecycle.state("HOLD").orElseThrow();
        assertThat(hold.holdReason()).isEmpty();
        assertThat(hold.accepts(HoldReason.SCHEDULED)).isTrue();
        assertThat(hold.accepts(HoldReason.AWAITING_VENDOR)).isFalse();
        State vendor = lifecycle.state("VENDOR").orElseThrow();
        assertThat(vendor.holdReason()).contains(HoldReason.AWAITING_VENDOR);
        assertThat(new State("W", Phase.WAITING).accepts(HoldReason.SCHEDULED)).isTrue();
        assertThat(new State("A", Phase.ACTIVE).accepts(HoldReason.SCHEDULED)).isFalse();
    }

    @Test
    void a_guard_admits_by_any_one_of_its_roles() {
        Guard guard = Guard.open().by(Role.OPERATOR, Role.SYSTEM);
        assertThat(guard.admits(Set.of(Role.CALLER, Role.SYSTEM))).isTrue();
        assertThat(guard.admits(Set.of(Role.CALLER))).isFalse();
        assertThat(guard.admits(Set.of())).isFalse();
        assertThat(Guard.open().admits(Set.of(Role.CALLER))).isTrue();
        assertThat(Guard.requiring(RequiredInput.CODE).by(Role.CALLER).required())
                .containsExactly(RequiredInput.CODE);
    }

    @Test
    void the_version_is_the_content() {
        Lifecycle<Intent> one = small().build();
        assertThat(one.version()).isEqualTo(small().build().version()).matches("[0-9a-f]{64}");
        assertThat(one).isEqualTo(small().build()).hasSameHashCodeAs(small().build());
        Lifecycle<Intent> other = small().leavesTerminal(Intent.REOPEN).build();
        assertThat(other.version()).isNotEqualTo(one.version());
        assertThat(other).isNotEqualTo(one);
        assertThat(one).hasToString("Lifecycle[small@" + one.version().substring(0, 12) + "]");
    }

    @Test
    void a_lifecycle_survives_its_stored_form() {
        Lifecycle<Intent> lifecycle = small().leavesTerminal(Intent.REOPEN).build();
        JsonCodec codec = JsonCodec.create();
        String text = codec.text(lifecycle.document(), LifecycleDocument.class);
        assertThat(text)
                .contains("{\"name\":\"NEW\",\"phase\":\"INITIAL\"}")
                .contains("{\"intent\":\"START\",\"from\":\"NEW\",\"to\":[\"WORK\"],\"guard\":{}}");
        LifecycleDocument back = codec.strict().read(Json.parse(text), LifecycleDocument.class);
        Lifecycle<Intent> read = Lifecycle.of(back, Intent.class);
        assertThat(read).isEqualTo(lifecycle);
        assertThat(read.version()).isEqualTo(lifecycle.version());
    }

    private static LifecycleBuilder<Intent> broken() {
        return Lifecycle.builder("", Intent.class)
                .initial("NEW")
                .initial("NEW2")
                .state("NEW", Phase.ACTIVE)
                .state(" ", Phase.ACTIVE)
                .state("LOOP", Phase.ACTIVE)
                .state("END", Phase.TERMINAL)
                .allow(Intent.START, List.of("NEW2"), List.of("LOOP", "LOOP", "GONE"))
                .allow(Intent.START, List.of("NEW2"), List.of())
                .allow(Intent.RESUME, List.of(), List.of("END"))
                .allow(Intent.REOPEN, List.of("END", "NEVER"), List.of("NEW2"));
    }

    @Test
    void everything_wrong_comes_back_at_once() {
        assertThat(problems(broken()))
                .containsExactlyInAnyOrder(
                        "start several-starts",
                        "transitions[RESUME] no-source",
                        "id blank",
                        "states[NEW] duplicate",
                        "states[ ] name",
                        "transitions[START,NEW2] duplicate-target",
                        "transitions[START,NEW2] unknown-state",
                        "transitions[START,NEW2] duplicate",
                        "transitions[START,NEW2] no-target",
                        "transitions[REOPEN,END] leaves-terminal",
                        "transitions[REOPEN,NEVER] unknown-state",
                        "states[NEW] unreachable",
                        "states[NEW] endless",
                        "states[NEW2] endless",
                        "states[ ] unreachable",
                        "states[ ] endless",
                        "states[LOOP] endless",
                        "states[END] unreachable");
    }

    @Test
    void a_lifecycle_has_one_start_in_the_initial_phase() {
        List<State> end = List.of(new State("END", Phase.TERMINAL));
        assertThat(problems(Lifecycle.builder("x", Intent.class).state("END", Phase.TERMINAL)))
                .containsExactly("start no-start");
        LifecycleDocument unknown = new LifecycleDocument("x", "NEW", end, List.of(), Set.of());
        assertThatThrownBy(() -> Lifecycle.of(unknown, Intent.class)).hasMessageContaining("there is no state NEW");
        LifecycleDocument terminal = new LifecycleDocument("x", "END", end, List.of(), Set.of());
        assertThatThrownBy(() -> Lifecycle.of(terminal, Intent.class)).hasMessageContaining("not INITIAL");
    }

    @Test
    void only_a_declared_intent_leaves_a_terminal_state() {
        LifecycleBuilder<Intent> builder = small().allow(Intent.REOPEN, List.of("END"), List.of("WORK"));
        assertThat(problems(builder)).containsExactly("transitions[REOPEN,END] leaves-terminal");
        Lifecycle<Intent> lifecycle = builder.leavesTerminal(Intent.REOPEN).build();
        assertThat(lifecycle.transition(Intent.REOPEN, "END").orElseThrow().target())
                .isEqualTo("WORK");
        assertThat(problems(builder.allow(Intent.START, List.of("END"), List.of("WORK"))))
                .containsExactly("transitions[START,END] leaves-terminal");
    }

    @Test
    void hold_reasons_are_asked_for_exactly_where_they_are_needed() {
        assertThat(problems(small().allow(Intent.HOLD, List.of("DONE"), List.of("HOLD"))))
                .containsExactly("transitions[HOLD,DONE] hold-reason");
        Guard asks = Guard.requiring(RequiredInput.HOLD_REASON);
        assertThat(problems(small().allow(Intent.HOLD, List.of("DONE"), List.of("WORK"), asks)))
                .containsExactly("transitions[HOLD,DONE] hold-reason");
        Lifecycle<Intent> always =
                small().allow(Intent.HOLD, List.of("DONE"), List.of("VENDOR")).build();
        assertThat(always.transitions()).hasSize(10);
    }

    @Test
    void only_waiting_states_wait_for_something() {
        LifecycleDocument document = small().build().document();
        List<State> states = document.states().stream()
                .map(state -> new State(
                        state.name(),
                        state.name().equals("VENDOR") ? Phase.ACTIVE : state.phase(),
                        state.holdReasons()))
                .toList();
        LifecycleDocument active =
                new LifecycleDocument("x", document.start(), states, document.transitions(), Set.of());
        InvalidDefinitionException e =
                catchThrowableOfType(InvalidDefinitionException.class, () -> Lifecycle.of(active, Intent.class));
        assertThat(e.violations())
                .extracting(Violation::code)
                .containsOnly("hold-reason")
                .hasSize(4);
    }

    @Test
    void a_stored_form_with_an_intent_of_another_kind_is_refused() {
        LifecycleDocument document = new LifecycleDocument(
                "x",
                "NEW",
                List.of(new State("NEW", Phase.INITIAL), new State("END", Phase.TERMINAL)),
                List.of(new Transition<>("ASSESS", "NEW", List.of("END"), Guard.open())),
                Set.of("REANALYSE"));
        InvalidDefinitionException e =
                catchThrowableOfType(InvalidDefinitionException.class, () -> Lifecycle.of(document, Intent.class));
        assertThat(e.violations())
                .extracting(Violation::message)
                .containsExactly("there is no intent ASSESS", "there is no intent REANALYSE");
    }
}
