package org.incidentkit.core.store.contract;

import static org.incidentkit.core.store.contract.Samples.EVENING;
import static org.incidentkit.core.store.contract.Samples.MORNING;
import static org.incidentkit.core.store.contract.Samples.NOON;
import static org.incidentkit.core.store.contract.Samples.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.common.Microseconds;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.Claim;
import org.incidentkit.core.store.ClaimToken;
import org.incidentkit.core.store.RecordChange;
import org.incidentkit.core.store.contract.StoreTraits.LeaseClock;

/** Work is held by one worker at a time. */
final class ClaimCases {
    private static final RecordRef ONE = incident("1");
    private static final RecordRef TWO = incident("2");

    private ClaimCases() {}

    static List<ContractCase> all() {
        return new Suite("claims")
                .add("work that is held is not handed out again", ClaimCases::held)
                .add("each claim has a token of its own", ClaimCases::tokens)
                .add("work is free again when its lease is over, by the clock that counts", ClaimCases::over)
                .add("work given back is free at once, that of other claims is not", ClaimCases::released)
                .add("a claim that is not known is given back without harm", ClaimCases::unknown)
                .add("who holds the work decides it, and it is armed anew", ClaimCases::decided)
                .add("a lost claim is stale and leaves nothing behind", ClaimCases::lost)
                .add("a claim given back is stale and leaves nothing behind", ClaimCases::givenBack)
                .add("a claim whose lease is over holds what nobody else has taken", ClaimCases::overdue)
                .add("a claim of other work is stale and leaves nothing behind", ClaimCases::otherWork)
                .add("a claim of one record of two is stale and leaves nothing behind", ClaimCases::half)
                .add("a commit without the claim ends it and arms anew", ClaimCases::endedByOther)
                .add("who decides several at once no longer holds any", ClaimCases::decidedTogether)
                .add("a commit of several without the claim ends it for each", ClaimCases::endedTogether)
                .cases();
    }

    private static Changes under(ClaimToken token, RecordChange... changes) {
        return Changes.builder().addRecords(changes).claim(token).build();
    }

    /** A claim whose lease is over as soon as it is given. */
    private static Claim fleeting(TenantView view, Instant until) {
        return view.store().due().claim(view.tenant(), until, 10, Duration.ZERO);
    }

    private static void held(Trial trial) {
        TenantView here = trial.here();
        here.arm(ONE, NOON);
        here.arm(TWO, NOON);
        trial.same("the first work", List.of(ONE), here.claim(NOON, 1).records());
        trial.same("the next work", List.of(TWO), here.claim(NOON, 5).records());
        trial.same("what is left", List.of(), here.claim(NOON, 5).records());
    }

    private static void tokens(Trial trial) {
        TenantView here = trial.here();
        here.arm(ONE, NOON);
        TenantView there = trial.in(Samples.GLOBEX);
        there.arm(ONE, NOON);
        List<ClaimToken> tokens = List.of(
                here.claim(NOON, 1).token(),
                here.claim(NOON, 1).token(),
                there.claim(NOON, 1).token());
        trial.same("different tokens", 3L, tokens.stream().distinct().count());
    }

    private static void over(Trial trial) {
        TenantView here = trial.here();
        here.arm(ONE, MORNING);
        trial.same("a lease of no length", List.of(ONE), fleeting(here, MORNING).records());
        trial.same("work after a lease of no length", List.of(ONE), here.claimed(MORNING));
        Instant end = MORNING.plus(TenantView.LEASE);
        boolean workersCount = trial.traits().leases() == LeaseClock.WORKERS;
        trial.same("work a microsecond before the end", List.of(), here.claimed(end.minus(Microseconds.one())));
        trial.same("work at the end", workersCount ? List.of(ONE) : List.of(), here.claimed(end));
        here.arm(TWO, MORNING);
        trial.store().due().claim(Samples.ACME, MORNING, 1, Duration.ofMillis(20));
        Instant later = MORNING.plusSeconds(1);
        trial.holds(
                "a short lease never ends",
                Race.eventually(() -> here.claimed(later).contains(TWO)));
    }

    private static void released(Trial trial) {
        TenantView here = trial.here();
        here.arm(ONE, MORNING);
        here.arm(TWO, NOON);
        Claim first = here.claim(NOON, 1);
        here.claim(NOON, 1);
        trial.store().due().release(Samples.ACME, first.token());
        trial.same("the next instant", Optional.of(MORNING), trial.store().due().nextDueAt(Samples.ACME));
        trial.same("work after one claim was given back", List.of(ONE), here.claimed(NOON));
        trial.store().due().release(Samples.ACME, first.token());
        trial.same("work after it was given back again", List.of(), here.claimed(NOON));
    }

    private static void unknown(Trial trial) {
        TenantView here = trial.here();
        here.arm(ONE, NOON);
        Claim claim = here.claim(NOON, 1);
        trial.store().due().release(Samples.ACME, new ClaimToken("nobody's"));
        trial.store().due().release(Samples.GLOBEX, claim.token());
        trial.same("the work held", List.of(ONE), claim.records());
        trial.same("work", List.of(), here.claimed(NOON));
    }

    private static void decided(Trial trial) {
        TenantView here = trial.here();
        Story story = here.arm(ONE, NOON).notes("Breached");
        Claim claim = here.claim(NOON, 1);
        here.write(under(claim.token(), story.change(EVENING)));
        here.tells(story);
        here.leavesNothing(under(claim.token(), story.settled().notes("Twice").change(EVENING)), ONE);
        trial.same("the next instant", Optional.of(EVENING), trial.store().due().nextDueAt(Samples.ACME));
        trial.same("work at noon", List.of(), here.claimed(NOON));
        trial.same("work in the evening", List.of(ONE), here.claimed(EVENING));
        here.stale(under(claim.token(), story.settled().notes("Twice").change()), ONE);
    }

    private static void lost(Trial trial) {
        TenantView here = trial.here();
        Story story = here.arm(ONE, NOON).notes("Breached");
        Claim lost = fleeting(here, NOON);
        Claim taken = here.claim(NOON, 1);
        here.leavesNothing(under(lost.token(), story.change(EVENING)), ONE);
        here.write(under(taken.token(), story.change(EVENING)));
        here.tells(story);
    }

    private static void givenBack(Trial trial) {
        TenantView here = trial.here();
        Story story = here.arm(ONE, NOON).notes("Breached");
        Claim claim = here.claim(NOON, 1);
        trial.store().due().release(Samples.ACME, claim.token());
        here.leavesNothing(under(claim.token(), story.change(EVENING)), ONE);
        trial.same("work", List.of(ONE), here.claimed(NOON));
    }

    private static void overdue(Trial trial) {
        TenantView here = trial.here();
        Story story = here.arm(ONE, NOON).notes("Breached");
        Claim claim = fleeting(here, NOON);
        here.write(under(claim.token(), story.change(EVENING)));
        here.tells(story);
    }

    private static void otherWork(Trial trial) {
        TenantView here = trial.here();
        Story idle = here.write(here.open(TWO)).notes("Never due");
        here.arm(ONE, NOON);
        Claim claim = here.claim(NOON, 1);
        here.leavesNothing(under(claim.token(), idle.change(EVENING)), TWO);
        here.leavesNothing(under(claim.token(), here.open(incident("3")).change(EVENING)), incident("3"));
    }

    private static void half(Trial trial) {
        TenantView here = trial.here();
        Story first = here.arm(ONE, MORNING).notes("Breached");
        Story second = here.arm(TWO, NOON).notes("Breached");
        Claim claim = here.claim(NOON, 1);
        Claim other = here.claim(NOON, 1);
        here.leavesNothing(under(claim.token(), first.change(EVENING), second.change(EVENING)), TWO);
        here.leavesNothing(under(other.token(), first.change(EVENING), second.change(EVENING)), ONE);
        here.write(under(claim.token(), first.change(EVENING)));
        here.write(under(other.token(), second.change(EVENING)));
        here.tells(first);
        here.tells(second);
    }

    private static void decidedTogether(Trial trial) {
        TenantView here = trial.here();
        Story one = here.arm(ONE, NOON).notes("Breached");
        Story two = here.arm(TWO, NOON).notes("Breached");
        Claim claim = here.claim(NOON, 2);
        here.write(under(claim.token(), one.change(EVENING), two.change(EVENING)));
        notHeld(here, claim, List.of(one.settled(), two.settled()));
        trial.same("work in the evening", List.of(ONE, TWO), here.claimed(EVENING));
    }

    private static void endedTogether(Trial trial) {
        TenantView here = trial.here();
        Story one = here.arm(ONE, NOON).notes("By a person meanwhile");
        Story two = here.arm(TWO, NOON).notes("By a person meanwhile");
        Claim claim = here.claim(NOON, 2);
        here.write(TenantView.changes(one.change(NOON), two.change(NOON)));
        notHeld(here, claim, List.of(one.settled(), two.settled()));
        trial.same("work is free", List.of(ONE, TWO), here.claimed(NOON));
    }

    private static void notHeld(TenantView here, Claim claim, List<Story> stories) {
        for (Story story : stories) {
            here.leavesNothing(
                    under(claim.token(), story.notes("Breached").change(EVENING)),
                    story.work().ref());
        }
    }

    private static void endedByOther(Trial trial) {
        TenantView here = trial.here();
        Story story = here.arm(ONE, NOON);
        Claim claim = here.claim(NOON, 1);
        Story after = here.write(story.notes("By a person meanwhile"), NOON);
        here.leavesNothing(under(claim.token(), after.notes("Breached").change(EVENING)), ONE);
        trial.same("work is free", List.of(ONE), here.claimed(NOON));
        here.leavesNothing(under(claim.token(), story.notes("Breached").change(EVENING)), ONE);
        here.leavesNothing(under(claim.token(), after.notes("Breached").change(EVENING)), ONE);
    }
}
