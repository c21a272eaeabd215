package org.incidentkit.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.Violation;

class LifecycleProperties {
    enum Intent {
        A,
        B,
        C
    }

    private static final List<Phase> REST = List.of(Phase.ACTIVE, Phase.ACTIVE, Phase.DONE, Phase.TERMINAL);

    /** S0 is the start; at most one transition per intent and state; only C may leave a terminal state. */
    @Provide
    Arbitrary<LifecycleDocument> documents() {
        Arbitrary<List<Phase>> phases = Arbitraries.of(REST).list().ofMinSize(1).ofMaxSize(4);
        Arbitrary<List<Integer>> picks =
                Arbitraries.integers().between(0, 1_000).list().ofSize(15);
        return Combinators.combine(phases, picks).as((rest, choices) -> {
            List<State> states = new ArrayList<>();
            states.add(new State("S0", Phase.INITIAL));
            rest.forEach(phase -> states.add(new State("S" + states.size(), phase)));
            return new LifecycleDocument("random", "S0", states, transitions(states, choices), Set.of("C"));
        });
    }

    @Provide
    Arbitrary<LifecycleDocument> soundDocuments() {
        return documents().filter(document -> expected(document).isEmpty());
    }

    private static List<Transition<String>> transitions(List<State> states, List<Integer> choices) {
        List<Transition<String>> transitions = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            for (Intent intent : Intent.values()) {
                int choice = choices.get(i * Intent.values().length + intent.ordinal());
                boolean leaves = states.get(i).phase() == Phase.TERMINAL && intent != Intent.C;
                if (choice % 3 != 0 && !leaves) {
                    List<String> to = List.of("S" + choice % states.size());
                    transitions.add(new Transition<>(intent.name(), "S" + i, to, Guard.open()));
                }
            }
        }
        return transitions;
    }

    /** All pairs by Warshall's closure: nothing in common with the search that is tested. */
    private static boolean[][] paths(LifecycleDocument document) {
        int size = document.states().size();
        boolean[][] paths = new boolean[size][size];
        for (int i = 0; i < size; i++) {
            paths[i][i] = true;
        }
        for (Transition<String> transition : document.transitions()) {
            paths[index(transition.from())][index(transition.target())] = true;
        }
        for (int k = 0; k < size; k++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    paths[i][j] |= paths[i][k] && paths[k][j];
                }
            }
        }
        return paths;
    }

    private static int index(String state) {
        return Integer.parseInt(state.substring(1));
    }

    private static Set<String> expected(LifecycleDocument document) {
        boolean[][] paths = paths(document);
        Set<String> problems = new TreeSet<>();
        for (int i = 0; i < paths.length; i++) {
            boolean ends = false;
            for (int j = 0; j < paths.length; j++) {
                ends |= paths[i][j] && document.states().get(j).phase() == Phase.TERMINAL;
            }
            if (!ends) {
                problems.add("states[S" + i + "] endless");
            }
            if (!paths[0][i]) {
                problems.add("states[S" + i + "] unreachable");
            }
        }
        return problems;
    }

    @Property(tries = 300)
    void the_check_finds_exactly_the_states_without_a_way_in_or_out(@ForAll("documents") LifecycleDocument document) {
        Set<String> found = new TreeSet<>();
        try {
            Lifecycle<Intent> lifecycle = Lifecycle.of(document, Intent.class);
            assertThat(lifecycle.document()).isEqualTo(document);
        } catch (InvalidDefinitionException e) {
            for (Violation violation : e.violations()) {
                found.add(violation.path() + " " + violation.code());
            }
        }
        assertThat(found).isEqualTo(expected(document));
    }

    @Property(tries = 300)
    void queries_answer_what_was_declared(@ForAll("soundDocuments") LifecycleDocument document) {
        Lifecycle<Intent> lifecycle = Lifecycle.of(document, Intent.class);
        for (State state : document.states()) {
            for (Intent intent : Intent.values()) {
                List<List<String>> declared = document.transitions().stream()
                        .filter(row ->
                                row.intent().equals(intent.name()) && row.from().equals(state.name()))
                        .map(Transition::to)
                        .toList();
                assertThat(lifecycle.transition(intent, state.name()).map(Transition::to).stream())
                        .containsExactlyElementsOf(declared);
                assertThat(lifecycle.intentsFrom(state.name()).contains(intent)).isEqualTo(!declared.isEmpty());
            }
        }
    }
}
