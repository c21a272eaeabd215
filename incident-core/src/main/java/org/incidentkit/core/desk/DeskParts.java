package org.incidentkit.core.desk;

import java.time.Instant;
import java.time.InstantSource;
import org.incidentkit.core.common.Messages;
import org.incidentkit.core.common.Microseconds;
import org.incidentkit.core.journal.JournalCodec;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.DecisionContext;
import org.incidentkit.core.record.TextMint;
import org.incidentkit.core.store.Store;
import org.slf4j.Logger;

/**
 * What every part of one desk works with.
 *
 * @param store where everything is kept
 * @param setups the configuration each tenant runs under
 * @param clock what time it is
 * @param sources ids and seeds
 * @param validation the constraints of inputs
 * @param messages the desk's language
 * @param journal how events are sealed
 * @param digests how requests under a key are told apart
 * @param log where trouble is told
 */
record DeskParts(
        Store store,
        Setups setups,
        InstantSource clock,
        SystemSources sources,
        InputValidation validation,
        Messages messages,
        JournalCodec journal,
        RequestDigest digests,
        Logger log) {
    DeskParts speaking(Messages others) {
        return new DeskParts(store, setups, clock, sources, validation.speaking(others), others, journal, digests, log);
    }

    DeskParts using(Store view) {
        return new DeskParts(view, setups.using(view), clock, sources, validation, messages, journal, digests, log);
    }

    Instant now() {
        return Microseconds.truncate(clock.instant());
    }

    DecisionContext context(Instant at, Actor actor, DecisionContext.Mode mode, TextMint texts) {
        return new DecisionContext(at, actor, texts, mode, messages);
    }

    /** Texts of a record whose last one has that number. */
    TextMint texts(Setup setup, int last) {
        return new TextMint(sources.seed(), last, setup.keptApart());
    }

    FieldCheck fieldCheck(Setup setup) {
        return new FieldCheck(setup, messages);
    }

    Aftermath aftermath(Setup setup) {
        return new Aftermath(
                setup,
                new StageLoop(setup, fieldCheck(setup), log),
                new OutsideFacts(store, setup.configuration().calendars()),
                new PromiseStage(setup, new Retrospect(store.journals())));
    }
}
