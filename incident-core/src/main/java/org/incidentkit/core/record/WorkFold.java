package org.incidentkit.core.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.sla.ClockEvent;
import org.incidentkit.core.sla.Clocks;

/** Folds events into state: the only way a record comes to be what it is. Pure. */
public final class WorkFold {
    /** The intent that ends a record without an answer; every kind that knows it names it so. */
    static final String CANCEL = "CANCEL";

    private WorkFold() {}

    /**
     * The state after a whole journal.
     *
     * @param events every event of one record, in order, the first one {@link WorkEvent.Opened}
     * @return the state
     * @throws IllegalArgumentException when the journal is empty or does not begin with an opening
     */
    public static Work fold(List<Recorded> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("an empty journal has no state");
        }
        Work work = open(events.get(0));
        for (Recorded event : events.subList(1, events.size())) {
            work = evolve(work, event);
        }
        return work;
    }

    /**
     * The state after the first event.
     *
     * @param first the opening
     * @return the state
     * @throws IllegalArgumentException when it is another event
     */
    public static Work open(Recorded first) {
        if (!(first.event() instanceof WorkEvent.Opened opened)) {
            throw new IllegalArgumentException("a journal begins with an opening, not with " + first.event());
        }
        return Work.builder()
                .tenant(first.envelope().tenant())
                .ref(first.envelope().record())
                .version(new Version(first.envelope().seq()))
                .number(opened.number())
                .people(opened.people())
                .title(opened.title())
                .description(opened.description())
                .status(opened.status())
                .milestones(begun(opened, first.at()))
                .texts(opened.description()
                        .map(Text::number)
                        .orElse(opened.title().number()))
                .build();
    }

    /**
     * The state after one more event.
     *
     * @param work the state before
     * @param recorded the event
     * @return the state after
     * @throws IllegalArgumentException when the event opens a record, or is out of order
     */
    public static Work evolve(Work work, Recorded recorded) {
        if (recorded.envelope().seq() != work.version().value() + 1) {
            throw new IllegalArgumentException(work.ref() + " at version " + work.version() + " cannot take event "
                    + recorded.envelope().seq());
        }
        ImmutableWork before = (ImmutableWork) work;
        ImmutableWork after = recorded.event() instanceof ClockEvent clock
                ? before.withClocks(Clocks.evolve(before.clocks(), clock))
                : apply(before, recorded);
        return after.withVersion(new Version(recorded.envelope().seq()))
                .withTexts(Math.max(before.texts(), after.texts()))
                .withMilestones(milestones(after).withUpdatedAt(recorded.at()));
    }

    private static ImmutableWork apply(ImmutableWork work, Recorded recorded) {
        Event event = recorded.event();
        if (event instanceof WorkEvent.FieldChanged changed) {
            return field(work, changed);
        }
        if (event instanceof WorkEvent.StateChanged changed) {
            return moved(work, changed);
        }
        if (event instanceof WorkEvent.StateCorrected corrected) {
            ImmutableWork after = entered(work, corrected.to());
            return corrected.canceled() ? canceled(after, corrected.to().since()) : after;
        }
        if (event instanceof WorkEvent.EntryAdded added) {
            return entry(work, added);
        }
        return describe(work, event);
    }

    private static ImmutableWork describe(ImmutableWork work, Event event) {
        if (event instanceof WorkEvent.TitleChanged changed) {
            return work.withTitle(changed.title()).withTexts(changed.title().number());
        }
        if (event instanceof WorkEvent.DescriptionChanged changed) {
            return work.withDescription(changed.description())
                    .withTexts(changed.description().number());
        }
        if (event instanceof WorkEvent.TextWritten written) {
            return written(work, written);
        }
        if (event instanceof WorkEvent.Linked linked) {
            return work.withLinks(with(work.links(), linked.link()));
        }
        if (event instanceof WorkEvent.Unlinked unlinked) {
            return work.withLinks(without(work.links(), unlinked.link()));
        }
        if (event instanceof WorkEvent.TaskAdded added) {
            return work.withTasks(with(work.tasks(), added.task()))
                    .withTexts(added.task().title().number());
        }
        if (event instanceof WorkEvent.TaskMoved moved) {
            return work.withTasks(work.tasks().stream()
                    .map(task -> task.number() == moved.number() ? task.in(moved.state()) : task)
                    .toList());
        }
        return agree(work, event);
    }

    private static ImmutableWork agree(ImmutableWork work, Event event) {
        if (event instanceof WorkEvent.Approved approved) {
            return work.withApprovals(with(work.approvals(), approved.approval()));
        }
        if (event instanceof WorkEvent.ApprovalsCanceled) {
            return work.withApprovals(List.of());
        }
        if (event instanceof WorkEvent.TimerFired fired) {
            Map<String, Instant> timers = new TreeMap<>(work.timers());
            timers.put(fired.timer(), fired.cycle());
            return work.withTimers(timers);
        }
        if (event instanceof WorkEvent.Triaged triaged) {
            return work.withTexts(last(triaged.findings().stream().map(Found::sentence)));
        }
        if (event instanceof WorkEvent.EffectRequested requested) {
            return work.withTexts(Math.max(work.texts(), last(requested.words().values().stream())));
        }
        if (event instanceof WorkEvent.Opened) {
            throw new IllegalArgumentException(work.ref() + " is open already");
        }
        return work;
    }

    private static int last(Stream<Text> texts) {
        return texts.mapToInt(Text::number).max().orElse(0);
    }

    private static ImmutableWork written(ImmutableWork work, WorkEvent.TextWritten written) {
        Map<String, Text> documents = new TreeMap<>(work.documents());
        documents.put(written.name(), written.text());
        return work.withDocuments(documents).withTexts(written.text().number());
    }

    private static ImmutableWork field(ImmutableWork work, WorkEvent.FieldChanged changed) {
        Map<String, Sourced> fields = new TreeMap<>(work.fields());
        if (changed.clears()) {
            fields.remove(changed.field());
        } else {
            fields.put(changed.field(), new Sourced(changed.after(), changed.source(), changed.kept()));
        }
        ImmutableWork after = work.withFields(fields).withTexts(last(changed.kept().stream()));
        boolean reassigned = changed.field().equals(FieldNames.GROUP)
                && !changed.before().isEmpty()
                && !changed.after().isEmpty()
                && !changed.before().equals(changed.after());
        return reassigned
                ? after.withMilestones(milestones(after)
                        .withReassignmentCount(after.milestones().reassignmentCount() + 1))
                : after;
    }

    private static ImmutableWork moved(ImmutableWork work, WorkEvent.StateChanged changed) {
        ImmutableWork after = entered(work, changed.to());
        if (changed.resolution().isPresent()) {
            after = after.withResolution(changed.resolution());
        }
        if (changed.response()) {
            after = responded(after, changed.to().since());
        }
        if (changed.intent().equals(CANCEL)) {
            after = canceled(after, changed.to().since());
        }
        int texts = changed.reason().map(Text::number).orElse(after.texts());
        int notes =
                changed.resolution().flatMap(Resolution::note).map(Text::number).orElse(texts);
        return after.withTexts(Math.max(texts, notes));
    }

    /** History may begin with a record that was resolved already. */
    private static Milestones begun(WorkEvent.Opened opened, Instant at) {
        Status status = opened.status();
        boolean done = status.phase() == Phase.DONE;
        return Milestones.builder()
                .openedAt(opened.openedAt())
                .updatedAt(at)
                .resolvedAt(done ? Optional.of(status.since()) : Optional.empty())
                .build();
    }

    private static ImmutableWork entered(ImmutableWork work, Status to) {
        ImmutableMilestones milestones = milestones(work);
        ImmutableWork after = work.withStatus(to);
        if (to.isOpen()) {
            boolean reopened = !work.status().isOpen();
            return reopened ? reopened(after, milestones) : after;
        }
        return to.phase() == Phase.DONE
                ? after.withMilestones(notOver(milestones).withResolvedAt(to.since()))
                : after.withMilestones(milestones.withClosedAt(to.since()));
    }

    private static ImmutableWork reopened(ImmutableWork work, ImmutableMilestones milestones) {
        return work.withResolution(Optional.empty())
                .withMilestones(notOver(milestones)
                        .withResolvedAt(Optional.empty())
                        .withReopenCount(milestones.reopenCount() + 1));
    }

    private static ImmutableMilestones notOver(ImmutableMilestones milestones) {
        return milestones.withClosedAt(Optional.empty()).withCanceledAt(Optional.empty());
    }

    private static ImmutableWork canceled(ImmutableWork work, Instant at) {
        return work.withMilestones(
                milestones(work).withClosedAt(Optional.empty()).withCanceledAt(at));
    }

    private static ImmutableWork responded(ImmutableWork work, Instant at) {
        return work.milestones().firstRespondedAt().isPresent()
                ? work
                : work.withMilestones(milestones(work).withFirstRespondedAt(at));
    }

    private static ImmutableMilestones milestones(ImmutableWork work) {
        return (ImmutableMilestones) work.milestones();
    }

    private static ImmutableWork entry(ImmutableWork work, WorkEvent.EntryAdded added) {
        ImmutableWork after = work.withEntries(with(work.entries(), added.entry()))
                .withTexts(added.entry().text().number());
        return added.response() ? responded(after, added.entry().at()) : after;
    }

    private static <T> List<T> with(List<T> list, T added) {
        List<T> longer = new ArrayList<>(list);
        longer.add(added);
        return longer;
    }

    private static <T> List<T> without(List<T> list, T removed) {
        List<T> shorter = new ArrayList<>(list);
        shorter.remove(removed);
        return shorter;
    }
}
