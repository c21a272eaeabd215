package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.core.desk.Bench.ANNA;
import static org.incidentkit.core.desk.Bench.ERIK;
import static org.incidentkit.core.incident.IncidentIntent.ACKNOWLEDGE;
import static org.incidentkit.core.incident.IncidentIntent.CANCEL;
import static org.incidentkit.core.incident.IncidentIntent.CLOSE;
import static org.incidentkit.core.incident.IncidentIntent.HOLD;
import static org.incidentkit.core.incident.IncidentIntent.REOPEN;
import static org.incidentkit.core.incident.IncidentIntent.RESOLVE;
import static org.incidentkit.core.incident.IncidentIntent.RESUME;
import static org.incidentkit.core.incident.IncidentIntent.START;
import static org.incidentkit.core.incident.IncidentLifecycle.CANCELED;
import static org.incidentkit.core.incident.IncidentLifecycle.CLOSED;
import static org.incidentkit.core.incident.IncidentLifecycle.IN_PROGRESS;
import static org.incidentkit.core.incident.IncidentLifecycle.NEW;
import static org.incidentkit.core.incident.IncidentLifecycle.ON_HOLD;
import static org.incidentkit.core.incident.IncidentLifecycle.RESOLVED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.incident.IncidentIntent;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.record.Move;
import org.incidentkit.core.record.MoveInput;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.record.WorkEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every intent from every state, by every role, with everything it asks for and without. */
class ShippedLifecycleTest {
    private static final List<String> STATES = List.of(NEW, IN_PROGRESS, ON_HOLD, RESOLVED, CLOSED, CANCELED);

    /** Where each intent leads from each state; nowhere from the others. */
    private static final Map<IncidentIntent, Map<String, String>> LEGAL = Map.of(
            ACKNOWLEDGE, Map.of(NEW, IN_PROGRESS),
            START, Map.of(NEW, IN_PROGRESS),
            HOLD, Map.of(NEW, ON_HOLD, IN_PROGRESS, ON_HOLD, ON_HOLD, ON_HOLD),
            RESUME, Map.of(ON_HOLD, IN_PROGRESS),
            RESOLVE, Map.of(NEW, RESOLVED, IN_PROGRESS, RESOLVED, ON_HOLD, RESOLVED),
            REOPEN, Map.of(RESOLVED, IN_PROGRESS),
            CLOSE, Map.of(RESOLVED, CLOSED),
            CANCEL, Map.of(NEW, CANCELED, IN_PROGRESS, CANCELED, ON_HOLD, CANCELED));

    /** What callers may do, from where. */
    private static final Map<IncidentIntent, Set<String>> CALLERS =
            Map.of(RESUME, Set.of(ON_HOLD), REOPEN, Set.of(RESOLVED), CLOSE, Set.of(RESOLVED), CANCEL, Set.of(NEW));

    private static final Map<IncidentIntent, Set<String>> REQUIRED = Map.of(
            HOLD,
            Set.of("holdReason"),
            RESOLVE,
            Set.of("code", "note"),
            REOPEN,
            Set.of("reason"),
            CANCEL,
            Set.of("reason"));

    private final Bench bench = Bench.shipped();

    static Stream<Arguments> everything() {
        return STATES.stream()
                .flatMap(state -> Stream.of(IncidentIntent.values()).map(intent -> Arguments.of(state, intent)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void operators_move_incidents_along_the_table_and_nowhere_else(String state, IncidentIntent intent) {
        Incident before = in(state);

        Outcome<Incident> outcome = bench.run(full(before.id(), intent), ERIK);

        String target = LEGAL.get(intent).get(state);
        if (target == null) {
            assertThat(Bench.rejected(outcome).code()).isEqualTo("illegal-transition");
            assertThat(Bench.rejected(outcome).sentence()).contains(before.number(), state);
            assertThat(bench.read(before.id())).isEqualTo(before);
        } else {
            assertThat(outcome.orThrow().state()).isEqualTo(target);
            assertThat(bench.read(before.id())).isEqualTo(outcome.orThrow());
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void callers_move_them_only_where_the_lifecycle_lets_callers(String state, IncidentIntent intent) {
        Incident found = in(state);
        boolean waits = state.equals("ON_HOLD");
        Incident before = waits
                ? bench.done(IncidentCommand.hold(found.id(), HoldReason.AWAITING_CALLER, "which?"), ERIK)
                : found;

        Outcome<Incident> outcome = bench.run(full(before.id(), intent), ANNA);

        if (CALLERS.getOrDefault(intent, Set.of()).contains(state)) {
            assertThat(outcome.orThrow().state()).isEqualTo(LEGAL.get(intent).get(state));
        } else {
            boolean legal = LEGAL.get(intent).containsKey(state);
            assertThat(Bench.rejected(outcome).code()).isEqualTo(legal ? "role-not-allowed" : "illegal-transition");
            assertThat(bench.read(before.id())).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void a_move_without_what_it_asks_for_names_everything_that_is_missing(String state, IncidentIntent intent) {
        Incident before = in(state);

        Outcome<Incident> outcome = bench.run(bare(before.id(), intent), ERIK);

        Set<String> missing = REQUIRED.getOrDefault(intent, Set.of());
        if (LEGAL.get(intent).containsKey(state) && !missing.isEmpty()) {
            assertThat(Bench.faults(outcome))
                    .containsExactlyInAnyOrderElementsOf(
                            missing.stream().map(path -> path + " required").toList());
            assertThat(bench.read(before.id())).isEqualTo(before);
        } else {
            assertThat(outcome.isAccepted()).isEqualTo(LEGAL.get(intent).containsKey(state));
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void a_move_into_a_state_the_intent_does_not_lead_to_is_refused(String state, IncidentIntent intent) {
        Incident before = in(state);
        for (String wished : STATES) {
            MoveInput input = ((Move<?>) full(before.id(), intent).action()).input();
            Move<IncidentIntent> move = new Move<>(intent, Optional.of(wished), input);
            boolean legal = wished.equals(LEGAL.get(intent).get(state));

            Outcome<Preview<Incident>> outcome =
                    bench.desk.incidents().preview(WorkCommand.of(before.id(), move), ERIK);

            assertThat(outcome.isAccepted()).as(wished).isEqualTo(legal);
        }
    }

    @Test
    void blank_words_are_no_words() {
        Incident incident = in(NEW);

        assertThat(Bench.faults(bench.run(IncidentCommand.resolve(incident.id(), " ", "\t"), ERIK)))
                .containsExactlyInAnyOrder("code required", "note required");
        assertThat(Bench.faults(bench.run(IncidentCommand.cancel(incident.id(), "  "), ERIK)))
                .containsExactly("reason required");
    }

    @Test
    void every_move_is_journalled_with_its_intent_and_both_states() {
        Incident incident = in(RESOLVED);

        assertThat(bench.events(incident.id(), WorkEvent.StateChanged.class))
                .extracting(WorkEvent.StateChanged::intent)
                .containsExactly("START", "RESOLVE");
        assertThat(bench.events(incident.id(), WorkEvent.StateChanged.class))
                .extracting(change -> change.from() + ">" + change.to().state())
                .containsExactly("NEW>IN_PROGRESS", "IN_PROGRESS>RESOLVED");
    }

    private Incident in(String state) {
        Incident incident = bench.log();
        IncidentId id = incident.id();
        return switch (state) {
            case NEW -> incident;
            case IN_PROGRESS -> bench.done(IncidentCommand.start(id), ERIK);
            case ON_HOLD -> bench.done(IncidentCommand.hold(id, HoldReason.AWAITING_VENDOR, "asked them"), ERIK);
            case RESOLVED -> resolved(id);
            case CLOSED -> {
                resolved(id);
                yield bench.done(IncidentCommand.close(id), ERIK);
            }
            case CANCELED -> bench.done(IncidentCommand.cancel(id, "no fault"), ERIK);
            default -> throw new IllegalArgumentException(state);
        };
    }

    private Incident resolved(IncidentId id) {
        bench.done(IncidentCommand.start(id), ERIK);
        return bench.done(IncidentCommand.resolve(id, "fixed", "restarted"), ERIK);
    }

    private static WorkCommand<IncidentId> bare(IncidentId id, IncidentIntent intent) {
        return WorkCommand.move(id, intent, MoveInput.none());
    }

    private static WorkCommand<IncidentId> full(IncidentId id, IncidentIntent intent) {
        return switch (intent) {
            case HOLD -> IncidentCommand.hold(id, HoldReason.AWAITING_CHANGE, "next window");
            case RESOLVE -> IncidentCommand.resolve(id, "fixed", "restarted");
            case REOPEN -> IncidentCommand.reopen(id, "still down");
            case CANCEL -> IncidentCommand.cancel(id, "no fault");
            case ACKNOWLEDGE, START, RESUME, CLOSE -> bare(id, intent);
        };
    }
}
