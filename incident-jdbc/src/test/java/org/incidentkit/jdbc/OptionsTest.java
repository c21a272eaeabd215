package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.incidentkit.core.common.StorageException;
import org.incidentkit.core.store.contract.ContractCase;
import org.incidentkit.core.store.contract.StoreContract;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a host may have said to the driver or the database for other reasons, and what changes how rows are counted,
 * statements sent, texts and instants passed: the store keeps the contract all the same.
 */
class OptionsTest {
    /** Every option; every day, the first of a kind. */
    private static final boolean FULL = "full".equals(System.getProperty("incidentkit.matrix"));

    /** The suites that the options have been seen to break, beside the races. */
    private static final Set<String> SUITES = Set.of("commits", "claims", "outbox", "texts", "time");

    private static final List<String> H2 = List.of(
            "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "MODE=MariaDB;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
            "MODE=MySQL;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
            "MODE=STRICT;TIME ZONE=America/St_Johns;OLD_INFORMATION_SCHEMA=TRUE",
            "MODE=LEGACY;LAZY_QUERY_EXECUTION=1;QUERY_CACHE_SIZE=0");
    private static final List<String> POSTGRESQL = List.of(
            "prepareThreshold=0&reWriteBatchedInserts=true&stringtype=unspecified",
            "preferQueryMode=simple&binaryTransfer=false",
            "prepareThreshold=1&autosave=always&cleanupSavepoints=true&defaultRowFetchSize=1",
            "preferQueryMode=extendedCacheEverything&autosave=conservative",
            "options=-c%20timezone=Asia/Kathmandu%20-c%20datestyle=German%20-c%20intervalstyle=sql_standard"
                    + "%20-c%20default_transaction_deferrable=on%20-c%20bytea_output=escape");
    private static final List<String> MARIADB = List.of(
            "useAffectedRows=true",
            "useBulkStmts=true",
            "useBulkStmts=true&useAffectedRows=true&useServerPrepStmts=true",
            "useBulkStmtsForInserts=false&allowMultiQueries=true&disablePipeline=true",
            "sessionVariables=sql_mode='',time_zone='+05:45',innodb_lock_wait_timeout=20",
            "sessionVariables=sql_mode='ANSI,TRADITIONAL,NO_BACKSLASH_ESCAPES'&preserveInstants=true");

    @TestFactory
    Stream<DynamicContainer> the_store_keeps_the_contract_whatever_the_url_says() {
        return Product.tested().choose(H2, POSTGRESQL, MARIADB).stream()
                .limit(FULL ? Long.MAX_VALUE : 1)
                .map(options -> cases(options, JdbcFixture.Setting.shipped().with(options)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MSSQLServer", "Oracle", "DB2", "Derby", "HSQLDB"})
    void modes_in_which_keys_are_others_are_refused(String mode) {
        Database database = Database.inMemory().with("MODE=" + mode);
        assertThatThrownBy(() -> JdbcStore.open(database, SchemaMode.MIGRATE))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("MODE=" + mode)
                .hasMessageContaining("PostgreSQL");
        assertThat(database.open()).as("connections not given back").isZero();
    }

    @TestFactory
    Stream<DynamicContainer> the_store_keeps_the_contract_whatever_the_isolation() {
        return Stream.of("SERIALIZABLE", "REPEATABLE READ", "READ UNCOMMITTED")
                .limit(FULL ? 3 : 1)
                .flatMap(level -> Stream.of(true, false)
                        .map(autoCommit -> cases(
                                level + (autoCommit ? " committing by themselves" : ""),
                                JdbcFixture.Setting.shipped()
                                        .with(isolation(level))
                                        .committing(autoCommit))));
    }

    private static String isolation(String level) {
        return Product.tested()
                .choose(
                        "INIT=SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL " + level,
                        "options=-c%20default_transaction_isolation=" + level.replace(" ", "%5C%20"),
                        "transactionIsolation=" + level.replace(' ', '-'));
    }

    private static DynamicContainer cases(String name, JdbcFixture.Setting setting) {
        return dynamicContainer(
                Product.tested() + " " + name,
                StoreContract.cases().stream()
                        .filter(OptionsTest::isTouched)
                        .map(each -> dynamicTest(each.toString(), () -> each.run(() -> new JdbcFixture(setting)))));
    }

    private static boolean isTouched(ContractCase each) {
        return SUITES.contains(each.suite()) || each.suite().startsWith("races");
    }
}
