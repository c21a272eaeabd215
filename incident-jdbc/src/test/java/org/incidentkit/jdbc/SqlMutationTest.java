package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * With {@code -Dincidentkit.mutants=all}, on the database that is tested: each mutant and who told it, or that nobody
 * did, in lines that begin with {@code >>}.
 */
@EnabledIfSystemProperty(named = "incidentkit.mutants", matches = "all")
class SqlMutationTest {
    /** What nobody has to tell, and why: how such a mutant begins. */
    private static final Map<String, String> HARMLESS = Map.ofEntries(
            Map.entry(
                    "bound moved: <= ? (2) in SELECT kind, id, due_at, token FROM due",
                    "a lease is over a microsecond later, by the database's clock"),
            Map.entry(
                    "bound moved: > ? in SELECT body_form",
                    "asked when the update for this form found nothing at that version: the form is another"),
            Map.entry(
                    "condition dropped: body_form > ? in SELECT body_form",
                    "asked when the update for this form found nothing at that version: the form is another"),
            Map.entry(
                    "condition dropped: version = ? in SELECT body_form",
                    "the update that comes after it looks at the version again"),
            Map.entry(
                    "condition dropped: id = ? (2) in SELECT id, -1,",
                    "words are looked up by the id they come with: more are read, none is taken"),
            Map.entry(
                    "condition dropped: id IN (…) in SELECT id, -1,",
                    "records are looked up by the id they come with: more are read, none is taken"),
            Map.entry(
                    "condition dropped: id IN (…) (2) in SELECT id, -1,",
                    "words are looked up by the id they come with: more are read, none is taken"),
            Map.entry(
                    "condition dropped: id IN (…) in SELECT id, number, digest",
                    "words are looked up by the id they come with: more are read, none is taken"),
            Map.entry(
                    "condition dropped: tenant = ? in UPDATE outbox SET", "arrivals are numbered through all tenants"),
            Map.entry(
                    "end of the page dropped: FETCH FIRST ? ROWS ONLY in SELECT arrival FROM outbox",
                    "all that waits is placed at once, rather than some and then some"),
            Map.entry(
                    "condition dropped: r.opened_at < ? in SELECT r.kind",
                    "all work was opened before the end of all time: the bound is for what may never be due"));

    private final EmptyDatabases databases = new EmptyDatabases();
    private final Map<String, Integer> told = new HashMap<>();

    /** What came of a mutant. */
    private enum End {
        UNTOLD,
        TOLD,
        NO_STATEMENT
    }

    @Test
    void every_mutant_is_told_but_those_that_change_nothing() {
        Map<End, Integer> counted = new EnumMap<>(End.class);
        List<String> untold = new ArrayList<>();
        for (SqlMutants.Mutant mutant : SqlMutants.all()) {
            End end = end(mutant);
            counted.merge(end, 1, Integer::sum);
            String place = mutant.toString().replace(EmptyDatabases.PREFIX, "");
            if (end == End.UNTOLD && HARMLESS.keySet().stream().noneMatch(place::startsWith)) {
                untold.add(place);
            }
        }
        System.out.println(">> mutants of the statements on " + Product.tested() + ": " + counted);
        assertThat(untold).isEmpty();
        assertThat(counted.get(End.TOLD)).isGreaterThan(150);
        assertThat(counted).as("a mutant that is no statement proves nothing").doesNotContainKey(End.NO_STATEMENT);
    }

    private End end(SqlMutants.Mutant mutant) {
        for (Teller each : likeliestFirst(mutant.tellers())) {
            End end = end(each, mutant.fault());
            if (end != End.UNTOLD) {
                told.merge(each.name(), 1, Integer::sum);
                System.out.println(">> " + end + " " + mutant + " BY " + each);
                return end;
            }
        }
        System.out.println(">> UNTOLD " + mutant);
        return End.UNTOLD;
    }

    /** Who has told most tells most. */
    private List<Teller> likeliestFirst(List<Teller> tellers) {
        return tellers.stream()
                .sorted(Comparator.comparing(each -> -told.getOrDefault(each.name(), 0)))
                .toList();
    }

    private End end(Teller each, Fault mutant) {
        try {
            mutant.run(each, databases);
            return End.UNTOLD;
        } catch (RuntimeException | AssertionError e) {
            boolean isRefused = Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                    .anyMatch(cause -> cause instanceof SQLException refused
                            && String.valueOf(refused.getSQLState()).startsWith("42"));
            return isRefused ? End.NO_STATEMENT : End.TOLD;
        }
    }
}
