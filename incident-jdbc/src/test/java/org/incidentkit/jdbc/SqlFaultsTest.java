package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentkit.core.store.contract.ContractCase;
import org.incidentkit.core.store.contract.StoreContract;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults of the adapter, planted in what it says to H2: each is told by the case of the contract that is there for it. */
@DisabledIfSystemProperty(named = "incidentkit.database", matches = "postgresql|mariadb")
class SqlFaultsTest {
    private static final Map<String, ContractCase> CASES =
            StoreContract.cases().stream().collect(Collectors.toMap(ContractCase::toString, Function.identity()));

    private static final EmptyDatabases SOUND = new EmptyDatabases();

    /** A fault and the case that tells it. */
    record Planted(Fault fault, String toldBy) {
        @Override
        public String toString() {
            return fault.toString();
        }
    }

    static Stream<Planted> faults() {
        return Stream.of(writes(), tenants(), claims(), reads(), queues(), tables(), calls())
                .flatMap(Function.identity());
    }

    private static Stream<Planted> writes() {
        return Stream.of(
                open(
                        "the version gate of records is open",
                        "UPDATE \\S+record SET",
                        "version = \\?(?= AND)",
                        "commits: a change on a version not reached yet is stale and leaves nothing behind"),
                open(
                        "the gate of the configuration reads another record",
                        "SELECT version FROM \\S+record",
                        "kind = \\?",
                        "commits: a link to a record that does not exist is stale and leaves nothing behind"),
                open(
                        "a link's removal takes all links of its record",
                        "DELETE FROM \\S+link",
                        "target_id = \\?",
                        "links: only the one link that is gone is gone"),
                open(
                        "erasing takes all words of a record",
                        "UPDATE \\S+text",
                        "number = \\?",
                        "texts: erased words are gone from every read"),
                planted(
                        "the salt of erased words is kept",
                        "UPDATE \\S+text",
                        ", salt = NULL",
                        "",
                        "texts: erased words are gone from every read"),
                open(
                        "numbers are drawn for every sequence",
                        "UPDATE \\S+number_sequence",
                        "name = \\?",
                        "numbers: each sequence rises by itself"),
                planted(
                        "a consumer may go back",
                        "UPDATE \\S+consumer",
                        "position < \\?",
                        "1 = 1 OR position < ?",
                        "outbox: each consumer moves by itself, and never back"),
                open(
                        "a person's particulars are everybody's",
                        "UPDATE \\S+person",
                        "id = \\?",
                        "people: people differ by case, accent and blank of their ids"));
    }

    private static Planted open(String name, String found, String replaced, String toldBy) {
        return new Planted(Fault.in(name, found, replaced, "(1 = 1 OR $0)"), toldBy);
    }

    private static Stream<Planted> tenants() {
        return Stream.of(
                leak("UPDATE \\S+record SET", "configuration gate: another tenant's configuration does not count"),
                leak("SELECT version FROM \\S+record", "tenants: links and their targets are those of one tenant"),
                leak(
                        "SELECT kind, id, body\\S* .*FROM \\S+record WHERE",
                        "tenants: records, journals and pages are those of one tenant"),
                leak("SELECT id, -1", "records: several records are read together, in the order they are asked for"),
                leak(
                        "SELECT id, number, .* FROM \\S+text",
                        "tenants: records, journals and pages are those of one tenant"),
                leak("SELECT last_hash", "tenants: records, journals and pages are those of one tenant"),
                leak("FROM \\S+journal", "tenants: records, journals and pages are those of one tenant"),
                leak("UPDATE \\S+text", "tenants: words are erased in one tenant"),
                leak("DELETE FROM \\S+link", "tenants: a link is gone in one tenant"),
                leak("FROM \\S+link l JOIN", "tenants: links and their targets are those of one tenant"),
                leak("FROM \\S+record r LEFT JOIN", "queues: a queue is that of one tenant"),
                leak("FROM \\S+command_key", "tenants: the same key is done once in each tenant"),
                leak("UPDATE \\S+number_sequence", "tenants: the same number is given once in each tenant"),
                leak("FROM \\S+person", "tenants: people are known in one tenant"),
                leak(
                        "UPDATE \\S+due SET token = NULL, held_until = NULL WHERE",
                        "claims: a claim that is not known is given back without harm"),
                leak(
                        "SELECT kind, id, due_at, token FROM \\S+due",
                        "tenants: another tenant's work takes no place in a claim"),
                leak("SELECT due_at FROM \\S+due", "tenants: due work is claimed in one tenant"),
                leak("DELETE FROM \\S+due", "tenants: a claim counts in its own tenant"),
                leak(
                        "SELECT position, kind, id, seq FROM \\S+outbox",
                        "tenants: the outbox and its consumers are those of one tenant"),
                leak("FROM \\S+consumer", "tenants: the outbox and its consumers are those of one tenant"),
                leak("UPDATE \\S+consumer", "tenants: a consumer moves in its own tenant"));
    }

    private static Planted leak(String found, String toldBy) {
        return open("every tenant's: " + found, found, "(\\w+\\.)?tenant = \\?", toldBy);
    }

    private static Stream<Planted> claims() {
        return Stream.of(
                open(
                        "a claim is taken while another holds it",
                        "SELECT kind, id, due_at, token FROM \\S+due",
                        "held_until <= \\?",
                        "due work: a claim takes as many as it asks for, and the next one goes on"),
                open(
                        "a claimed write is not gated on its claim",
                        "\\S+due .* AND token = \\?",
                        "token = \\?",
                        "claims: work given back is free at once, that of other claims is not"),
                open(
                        "giving back one claim gives back all",
                        "UPDATE \\S+due SET token = NULL, held_until = NULL WHERE",
                        "token = \\?",
                        "claims: work given back is free at once, that of other claims is not"),
                open(
                        "what is not due is claimed",
                        "SELECT kind, id, due_at, token FROM \\S+due",
                        "due_at <= \\?",
                        "time: work is due to the microsecond, in order"),
                planted(
                        "due work is claimed in any order",
                        "SELECT kind, id, due_at, token FROM \\S+due",
                        "ORDER BY due_at, kind, id",
                        "ORDER BY id DESC",
                        "due work: a claim takes as many as it asks for, and the next one goes on"),
                planted(
                        "a lease that has ended holds on",
                        "SELECT kind, id, due_at, token FROM \\S+due",
                        "held_until <= \\?",
                        "1 = 0 AND held_until <= ?",
                        "claims: work is free again when its lease is over, by the clock that counts"),
                planted(
                        "arming anew keeps the claim",
                        "UPDATE \\S+due SET due_at = \\?",
                        ", token = NULL, held_until = NULL",
                        "",
                        "claims: who holds the work decides it, and it is armed anew"));
    }

    private static Planted planted(String name, String found, String replaced, String replacement, String toldBy) {
        return new Planted(Fault.in(name, found, replaced, replacement), toldBy);
    }

    private static Stream<Planted> reads() {
        return Stream.of(
                planted(
                        "the journal comes in any order",
                        "FROM \\S+journal",
                        "ORDER BY seq",
                        "ORDER BY seq DESC",
                        "journals: lines come in the order of their numbers, over many commits"),
                planted(
                        "the outbox comes in any order",
                        "FROM \\S+outbox",
                        "ORDER BY position",
                        "ORDER BY position DESC",
                        "outbox: every line has one pointer, in the order of commits and lines"),
                planted(
                        "the outbox is placed in any order",
                        "FROM \\S+outbox",
                        "ORDER BY arrival",
                        "ORDER BY arrival DESC",
                        "outbox: every line has one pointer, in the order of commits and lines"),
                planted(
                        "the outbox tells the last once more",
                        "FROM \\S+outbox",
                        "position > \\?",
                        "position >= ?",
                        "outbox: reading goes on after any position"));
    }

    private static Stream<Planted> queues() {
        return Stream.of(
                planted(
                        "queues do not go by due time",
                        "LEFT JOIN",
                        "ORDER BY r.priority_rank, r.due_at",
                        "ORDER BY r.priority_rank",
                        "queues: work comes by priority, then by what is due first, then by id, then by kind"),
                planted(
                        "queues hold what is done",
                        "LEFT JOIN",
                        " AND r.is_open = TRUE",
                        "",
                        "queues: work that is done stands in no queue, until it is open again"),
                planted(
                        "a page begins with the last of the page before",
                        "LEFT JOIN",
                        "r.kind > \\?",
                        "r.kind >= ?",
                        "queues: pages of any size join without gap or overlap, ties included"),
                planted(
                        "a caller sees what the requester may not",
                        "LEFT JOIN",
                        "r.caller = \\? OR r.requester = \\?",
                        "r.caller = ? AND r.requester = ?",
                        "queues: a page is filled with what its reader may see"),
                open(
                        "a group sees every group's",
                        "LEFT JOIN",
                        "r.group_id IN \\(\\?(, \\?)*\\)",
                        "queues: a page is filled with what its reader may see"),
                planted(
                        "pages of records have no end",
                        "ORDER BY id FETCH",
                        "FETCH FIRST \\? ROWS ONLY",
                        "OFFSET (0 * ?) ROWS",
                        "pages: pages of any size join without gap or overlap"),
                planted(
                        "records are found by another's number",
                        "AND number = \\?$",
                        "number = \\?",
                        "number >= ?",
                        "records: a record is found by its number"));
    }

    private static Stream<Planted> tables() {
        return Stream.of(
                planted(
                        "a command's key may be there twice",
                        "CREATE TABLE \\S+ \\S+ \\S+ \\S+command_key",
                        ",\\s*CONSTRAINT \\S+ PRIMARY KEY \\([^)]*\\)",
                        "",
                        "keys: the same key again is a duplicate and writes nothing"),
                planted(
                        "a record may be there twice",
                        "CREATE TABLE \\S+ \\S+ \\S+ \\S+_record ",
                        ",\\s*CONSTRAINT \\S+ PRIMARY KEY \\([^)]*\\)",
                        "",
                        "commits: opening a record that is there already is stale and leaves nothing behind"),
                planted(
                        "a number may be there twice",
                        "CREATE UNIQUE INDEX",
                        "UNIQUE ",
                        "",
                        "commits: a number that is taken is stale and leaves nothing behind"),
                planted(
                        "a number is there once in all kinds",
                        "CREATE UNIQUE INDEX",
                        "\\(tenant, kind, number\\)",
                        "(tenant, number)",
                        "commits: numbers and ids are those of a kind"),
                planted(
                        "a number is there once in all tenants",
                        "CREATE UNIQUE INDEX",
                        "\\(tenant, kind, number\\)",
                        "(kind, number)",
                        "tenants: the same number is given once in each tenant"),
                planted(
                        "instants have milliseconds",
                        "CREATE TABLE",
                        "TIMESTAMP\\(6\\)",
                        "TIMESTAMP(3)",
                        "time: instants are kept to the microsecond in records and journals"),
                planted(
                        "texts are cut",
                        "CREATE TABLE",
                        "VARCHAR\\(128\\)",
                        "VARCHAR(127)",
                        "keys: the longest key is kept"),
                planted(
                        "texts ignore case",
                        "CREATE TABLE",
                        "VARCHAR\\((64|128)\\)",
                        "VARCHAR_IGNORECASE($1)",
                        "keys: keys differ by source, case, accent and blank"));
    }

    private static Stream<Planted> calls() {
        return Stream.of(
                new Planted(
                        Fault.bound("instants are cut to milliseconds", SqlFaultsTest::cut),
                        "time: instants are kept to the microsecond in records and journals"),
                new Planted(
                        Fault.without("nothing is committed", "Connection.commit")
                                .onLentTransactions(),
                        "commits: a new record is kept with its journal"),
                new Planted(
                        Fault.without("a refused write is not undone", "Connection.rollback"),
                        "commits: a change on an older version is stale and leaves nothing behind"),
                new Planted(
                        Fault.without("each statement is committed by itself", "Connection.setAutoCommit"),
                        "commits: a change on an older version is stale and leaves nothing behind"));
    }

    private static Object cut(Object value) {
        return value instanceof OffsetDateTime at ? at.truncatedTo(ChronoUnit.MILLIS) : value;
    }

    /** Tables that are at fault are nobody else's. */
    private static EmptyDatabases databases(Planted planted) {
        return planted.fault().isInTables() ? new EmptyDatabases() : SOUND;
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_told_by_the_case_for_it(Planted planted) {
        ContractCase contract = CASES.get(planted.toldBy());
        assertThat(contract).as(planted.toldBy()).isNotNull();
        Throwable told = catchThrowable(() -> planted.fault().run(contract, databases(planted)));
        assertThat(planted.fault().isHit()).as("whether the fault was met").isTrue();
        assertThat(told).as("told").isNotNull();
    }
}
