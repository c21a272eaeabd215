package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidentkit.core.desk.Bench.ANNA;
import static org.incidentkit.core.desk.Bench.ERIK;
import static org.incidentkit.core.desk.Bench.STRANGER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.ci.ConfigurationItem;
import org.incidentkit.core.common.RejectedException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.Role;
import org.incidentkit.core.record.CiId;
import org.incidentkit.core.record.EntryAudience;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.TaskState;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.store.RecordPage;
import org.junit.jupiter.api.Test;

/** Who sees what, and who may do what. */
class AccessTest {
    private final Bench bench = Bench.shipped();
    private final Incident incident =
            bench.log(Bench.report().group(new GroupId("network")).build());
    private final Incidents incidents = bench.desk.incidents();
    private final Visibility anna = new Visibility.Own(ANNA.person());

    private void noted() {
        bench.done(IncidentCommand.note(incident.id(), "caller is angry"), ERIK);
        bench.done(IncidentCommand.reply(incident.id(), "we look into it"), ERIK);
    }

    @Test
    void a_caller_never_reads_internal_entries_on_any_way() {
        noted();

        assertThat(incidents.find(incident.id(), anna).orElseThrow().entries()).hasSize(1);
        assertThat(incidents.byNumber(incident.number(), anna).orElseThrow().entries())
                .hasSize(1);
        assertThat(incidents.timeline(incident.id(), anna).toString())
                .contains("we look into it")
                .doesNotContain("caller is angry");
        assertThat(bench.done(IncidentCommand.reply(incident.id(), "thanks"), ANNA)
                        .entries())
                .hasSize(2)
                .allMatch(entry -> entry.audience() == EntryAudience.PUBLIC);
        assertThat(incidents
                        .preview(IncidentCommand.reply(incident.id(), "hello?"), ANNA)
                        .orThrow()
                        .record()
                        .entries())
                .hasSize(3)
                .allMatch(entry -> entry.audience() == EntryAudience.PUBLIC);
        assertThat(bench.store
                        .records()
                        .page(TenantId.DEFAULT, new RecordPage(RecordKind.INCIDENT, Optional.empty(), 10), anna))
                .singleElement()
                .asString()
                .doesNotContain("caller is angry");
    }

    @Test
    void why_the_rules_decided_so_is_for_readers_who_may_see_internal_entries() {
        Bench ruled = Bench.of(builder -> builder.triage(LineRules.of("net assign always set group network")));
        Incident routed = ruled.log();
        Incidents desk = ruled.desk.incidents();
        Set<GroupId> network = Set.of(new GroupId("network"));

        assertThat(desk.explain(routed.id(), Visibility.all())).hasSize(1);
        assertThat(desk.explain(routed.id(), new Visibility.Groups(network, true)))
                .hasSize(1);
        assertThat(desk.explain(routed.id(), new Visibility.Groups(network, false)))
                .isEmpty();
        assertThat(desk.explain(routed.id(), new Visibility.Groups(Set.of(new GroupId("mail")), true)))
                .isEmpty();
        assertThat(desk.explain(routed.id(), anna)).isEmpty();
    }

    @Test
    void an_entry_the_caller_cannot_see_still_counts_in_the_numbers_of_entries() {
        noted();
        bench.done(IncidentCommand.reply(incident.id(), "thanks"), ANNA);

        assertThat(bench.read(incident.id()).entries())
                .extracting(entry -> entry.number())
                .containsExactly(1, 2, 3);
    }

    @Test
    void a_stranger_sees_nothing_and_learns_nothing() {
        Visibility stranger = new Visibility.Own(STRANGER.person());

        assertThat(incidents.find(incident.id(), stranger)).isEmpty();
        assertThat(incidents.byNumber(incident.number(), stranger)).isEmpty();
        assertThat(incidents.timeline(incident.id(), stranger)).isEmpty();
        assertThat(bench.refused(IncidentCommand.reply(incident.id(), "hello"), STRANGER)
                        .code())
                .isEqualTo("no-such-record");
        assertThat(Bench.rejected(incidents.preview(IncidentCommand.close(incident.id()), STRANGER))
                        .code())
                .isEqualTo("no-such-record");
    }

    @Test
    void who_logged_it_for_somebody_else_sees_it_like_the_caller() {
        Incident forAnna = incidents.log(Bench.report().build(), Actor.caller("assistant"));

        assertThat(incidents.find(
                        forAnna.id(),
                        new Visibility.Own(Actor.caller("assistant").person())))
                .isPresent();
        assertThat(forAnna.caller()).isEqualTo(ANNA.person());
        assertThat(forAnna.requester()).isEqualTo(Actor.caller("assistant").person());
        assertThat(incidents.timeline(forAnna.id(), anna))
                .first()
                .satisfies(opened ->
                        assertThat(opened.envelope().by().onBehalfOf()).contains(ANNA.person()));
    }

    @Test
    void a_group_sees_what_is_assigned_to_it_with_internal_entries_if_it_may() {
        noted();
        Set<GroupId> network = Set.of(new GroupId("network"));

        assertThat(incidents.find(incident.id(), new Visibility.Groups(network, true)))
                .hasValueSatisfying(seen -> assertThat(seen.entries()).hasSize(2));
        assertThat(incidents.find(incident.id(), new Visibility.Groups(network, false)))
                .hasValueSatisfying(seen -> assertThat(seen.entries()).hasSize(1));
        assertThat(incidents.find(incident.id(), new Visibility.Groups(Set.of(new GroupId("mail")), true)))
                .isEmpty();
        assertThat(incidents.find(bench.log().id(), new Visibility.Groups(network, true)))
                .as("assigned to nobody")
                .isEmpty();
        assertThat(incidents.find(incident.id(), new Visibility.All(false)))
                .hasValueSatisfying(seen -> assertThat(seen.entries()).hasSize(1));
    }

    @Test
    void links_to_a_record_are_read_by_who_may_see_their_source() {
        Incident other = bench.log();
        bench.done(
                IncidentCommand.link(
                        incident.id(), new Link(LinkType.RELATES_TO, other.id().ref())),
                ERIK);

        assertThat(bench.store.records().linksTo(TenantId.DEFAULT, other.id().ref(), anna))
                .hasSize(1);
        assertThat(bench.store
                        .records()
                        .linksTo(TenantId.DEFAULT, other.id().ref(), new Visibility.Own(STRANGER.person())))
                .isEmpty();
    }

    @Test
    void callers_do_no_operators_work() {
        Link link = new Link(LinkType.RELATES_TO, bench.log().id().ref());
        List<WorkAction> actions = List.of(
                new WorkAction.AddEntry(EntryAudience.INTERNAL, "sneaky", List.of(), 0),
                new WorkAction.AddEntry(EntryAudience.PUBLIC, "worked an hour", List.of(), 60),
                WorkAction.Edit.of(Map.of(FieldNames.PRIORITY, List.of(FactValue.Text.of("CRITICAL")))),
                new WorkAction.Edit(Map.of(), Set.of(), Optional.of("Mine first"), Optional.empty()),
                new WorkAction.AddLink(link),
                new WorkAction.RemoveLink(link),
                new WorkAction.AddTask("fix it", Optional.empty(), false),
                new WorkAction.MoveTask(1, TaskState.DONE));
        for (WorkAction action : actions) {
            assertThat(bench.refused(WorkCommand.of(incident.id(), action), ANNA)
                            .code())
                    .as(action.toString())
                    .isEqualTo("operators-only");
        }
        assertThat(bench.read(incident.id())).isEqualTo(incident);
    }

    @Test
    void who_is_also_an_operator_works_as_one() {
        bench.done(IncidentCommand.note(incident.id(), "I am Anna, and I work here"), Bench.BOTH);

        assertThat(bench.read(incident.id()).entries()).hasSize(1);
    }

    @Test
    void a_public_entry_of_a_caller_is_no_first_response() {
        bench.done(IncidentCommand.reply(incident.id(), "any news?"), ANNA);
        bench.done(IncidentCommand.note(incident.id(), "nobody is here"), ERIK);
        assertThat(bench.read(incident.id()).work().milestones().firstRespondedAt())
                .isEmpty();

        bench.done(IncidentCommand.reply(incident.id(), "we look into it"), ERIK);
        assertThat(bench.read(incident.id()).work().milestones().firstRespondedAt())
                .contains(bench.now);
    }

    @Test
    void what_somebody_does_for_another_says_so() {
        Actor forBoss = Actor.of(ERIK.person(), Role.OPERATOR).onBehalfOf(ANNA.person());
        bench.done(IncidentCommand.hold(incident.id(), HoldReason.AWAITING_VENDOR, "them"), forBoss);

        assertThat(incidents.timeline(incident.id(), Visibility.all()))
                .filteredOn(recorded -> recorded.event() instanceof WorkEvent.StateChanged)
                .singleElement()
                .satisfies(moved -> {
                    assertThat(moved.envelope().by().actor()).isEqualTo(ERIK.person());
                    assertThat(moved.envelope().by().onBehalfOf()).contains(ANNA.person());
                });
    }

    @Test
    void tenants_know_nothing_of_each_other() {
        ServiceDesk other = bench.desk.tenant(new TenantId("other"));

        assertThat(other.incidents().find(incident.id(), Visibility.all())).isEmpty();
        assertThat(Bench.rejected(other.incidents().execute(IncidentCommand.start(incident.id()), ERIK))
                        .code())
                .isEqualTo("no-such-record");
        assertThat(other.incidents().log(Bench.report().build(), ERIK).number()).isEqualTo(incident.number());
    }

    @Test
    void a_caller_reads_neither_what_the_rules_thought_nor_why_the_desk_waits() {
        LineRules rules = LineRules.of("net assign always set group network", "tell follow_up always ask notify boss");
        Bench ruled = Bench.of(builder -> builder.triage(rules));
        Incident routed = ruled.log();
        ruled.done(IncidentCommand.hold(routed.id(), HoldReason.AWAITING_VENDOR, "they are slow"), ERIK);
        ruled.done(IncidentCommand.resolve(routed.id(), "fixed", "new cable"), ERIK);

        List<Recorded> told = ruled.desk.incidents().timeline(routed.id(), anna);

        assertThat(told)
                .extracting(Recorded::event)
                .doesNotHaveAnyElementsOfTypes(WorkEvent.Triaged.class, WorkEvent.EffectRequested.class);
        assertThat(told.toString()).doesNotContain("they are slow").contains("ON_HOLD", "new cable");
        assertThat(ruled.desk
                        .incidents()
                        .timeline(routed.id(), Visibility.all())
                        .toString())
                .contains("they are slow");
        assertThat(ruled.desk
                        .incidents()
                        .preview(Bench.report().build(), ANNA)
                        .orThrow()
                        .events())
                .isNotEmpty()
                .doesNotHaveAnyElementsOfTypes(WorkEvent.Triaged.class, WorkEvent.EffectRequested.class);
    }

    @Test
    void only_who_works_on_the_desk_says_how_it_works_and_what_it_knows() {
        ConfigurationItem vpn = ConfigurationItem.builder()
                .id(CiId.of("vpn"))
                .name("VPN")
                .type("service")
                .build();
        for (Actor other : List.of(ANNA, Actor.of(ANNA.person(), Role.APPROVER))) {
            assertThat(Bench.rejected(bench.desk.configuration().submit(Bench.promising(), other))
                            .code())
                    .isEqualTo("operators-only");
            assertThatThrownBy(() -> bench.desk.configuration().activate(Bench.promising(), other))
                    .isInstanceOf(RejectedException.class);
            assertThat(Bench.rejected(bench.desk.configuration().dropRules(other))
                            .code())
                    .isEqualTo("operators-only");
            assertThat(Bench.rejected(bench.desk.items().submit(vpn, other)).code())
                    .isEqualTo("operators-only");
            assertThatThrownBy(() -> bench.desk.items().save(vpn, other)).isInstanceOf(RejectedException.class);
        }
        assertThat(bench.desk.items().find(CiId.of("vpn"))).isEmpty();
        assertThat(bench.desk.configuration().current().promises()).isEmpty();
        bench.desk.items().save(vpn, Actor.of(ANNA.person(), Role.COORDINATOR));
    }
}
