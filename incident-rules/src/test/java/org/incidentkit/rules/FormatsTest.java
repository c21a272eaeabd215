package org.incidentkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.incidentkit.rules.model.RuleFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same rules as YAML, as JSON, and as what a spreadsheet saves. */
class FormatsTest {
    private static final String JSON = """
            {
              "ruleSet": "acme-desk",
              "fields": {"affectedUsers": "integer"},
              "classify": [{"block": "category", "hitPolicy": "FIRST", "rules": [
                {"id": "vpn-down",
                 "when": {"all": [{"title": {"anyWord": ["vpn", "anyconnect"]}}, {"kind": "INCIDENT"}]},
                 "then": {"category": "network/vpn", "addTags": ["remote-access"]}}]}],
              "prioritise": [{"block": "impact", "hitPolicy": "FIRST", "rules": [
                {"id": "many-users", "when": {"affectedUsers": {"atLeast": 50}}, "then": {"impact": "HIGH"}}]}],
              "assign": [{"block": "group", "hitPolicy": "FIRST", "rules": [
                {"id": "network", "when": {"category": {"under": "network"}}, "then": {"group": "network-operations"}}]}]
            }
            """;

    /** As Excel in Swedish saves it. */
    private static final String CSV = """
            ruleSet;acme-desk;;;
            field;affectedUsers;integer;;
            ;;;;
            stage;classify;;;
            block;category;;;
            hitPolicy;FIRST;;;
            id;when title anyWord;when kind;then category;then addTags
            vpn-down;vpn | anyconnect;INCIDENT;network/vpn;remote-access
            ;;;;
            stage;prioritise;;;
            block;impact;;;
            hitPolicy;FIRST;;;
            id;when affectedUsers atLeast;then impact;;
            many-users;50;HIGH;;
            ;;;;
            stage;assign;;;
            block;group;;;
            hitPolicy;FIRST;;;
            id;when category under;then group;;
            network;network;network-operations;;
            """;

    private static final RuleSet ACME = RuleSet.parse(Docs.ACME);

    @Test
    void json_says_the_same_as_yaml() {
        assertThat(RuleSet.parse(JSON, RuleFormat.JSON)).isEqualTo(ACME);
        assertThat(RuleSet.parse("\ufeff" + JSON, RuleFormat.JSON)).isEqualTo(ACME);
    }

    @Test
    void tables_say_the_same_as_yaml() {
        assertThat(RuleSet.parse(CSV, RuleFormat.CSV)).isEqualTo(ACME);
    }

    @Test
    void tables_are_read_however_a_spreadsheet_saves_them() {
        for (String text : List.of(
                "\ufeff" + CSV,
                "sep=;\n" + CSV,
                CSV.replace("\n", "\r\n"),
                CSV.replace("\n", "\r"),
                CSV.replace(';', ','),
                CSV.replace(';', '\t'),
                CSV.replaceAll("([^;\n]+)", "\"$1\""),
                "# rules of the desk\n" + CSV + "\n;;;;\n")) {
            assertThat(RuleSet.parse(text, RuleFormat.CSV)).isEqualTo(ACME);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "when cost atLeast    ! 1234,5            ! { cost: { atLeast: 1234.5 } }",
                "when cost atLeast    ! 1 234,5           ! { cost: { atLeast: 1234.5 } }",
                "when cost atLeast    ! 1234.5            ! { cost: { atLeast: 1234.5 } }",
                "when users           ! −5                ! { users: -5 }",
                "when cost between    ! 0,5 | 2           ! { cost: { between: [0.5, 2] } }",
                "when flag            ! SANT              ! { flag: true }",
                "when flag            ! FALSE             ! { flag: false }",
                "when day before      ! 2026-06-19        ! { day: { before: 2026-06-19 } }",
                "when at withinLast   ! 2 h               ! { at: { withinLast: PT2H } }",
                "when title           ! 5                 ! { title: '5' }",
                "when title contains  ! a|b               ! { title: { contains: 'a|b' } }",
                "when title matches   ! vpn|wan           ! { title: { matches: 'vpn|wan' } }",
                "when title in        ! å | \"ä|\" | ö  ! { title: { in: [å, 'ä|', ö] } }",
                "when title           ! \"-\"           ! { title: '-' }",
                "when title           ! \" a \"         ! { title: ' a ' }",
                "when title           ! \"\\u0001\"   ! { title: \"\\u0001\" }",
                "when title missing   ! ja                ! { title: { missing: true } }",
                "when title           ! -                 ! always",
                "when title           ! ' '               ! always",
                "when                 ! { any: [ { title: a }, { title: b } ] } ! { any: [ { title: a }, { title: b } ] }",
            })
    void a_cell_says_what_a_document_says(String header, String cell, String condition) {
        assertThat(RuleSet.parse(table(header, cell, "then service", "s"), RuleFormat.CSV)
                        .definitions())
                .isEqualTo(RuleSet.parse(Docs.when(condition)).definitions());
    }

    @Test
    void cells_of_one_row_must_all_hold_and_two_bounds_of_a_field_are_one_range() {
        String table =
                table("when users atLeast;when title word;when users lessThan;when", "5;vpn;9;{ not: { flag: true } }");
        assertThat(RuleSet.parse(table, RuleFormat.CSV)
                        .definitions()
                        .rules()
                        .findFirst()
                        .orElseThrow()
                        .condition())
                .isEqualTo(Docs.condition("{ all: [ { users: { atLeast: 5, lessThan: 9 }, title: { word: vpn } },"
                        + " { not: { flag: true } } ] }"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "then impact              ! HIGH            ! { impact: HIGH }",
                "then impact force        ! HIGH            ! { impact: { value: HIGH, force: true } }",
                "then tags                ! a | b           ! { tags: [a, b] }",
                "then addTags             ! a | b           ! { addTags: [a, b] }",
                "then add watchers        ! anna            ! { add: { watchers: [anna] } }",
                "then remove watchers     ! anna | erik     ! { remove: { watchers: [anna, erik] } }",
                "then clear               ! group | service ! { clear: [group, service] }",
                "then addTask             ! Ring upp        ! { addTask: { title: Ring upp } }",
                "then                     ! { notify: { to: duty } } ! { notify: { to: duty } }",
            })
    void a_cell_does_what_a_document_does(String header, String cell, String effects) {
        assertThat(RuleSet.parse(table(header, cell), RuleFormat.CSV).definitions())
                .isEqualTo(RuleSet.parse(Docs.then(effects)).definitions());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "id;when titel word           ! r;vpn          ! 13:2 unknown-field title",
                "id;when title wrd            ! r;vpn          ! 13:2 unknown-key word",
                "id;wenn title                ! r;vpn          ! 13:2 unknown-column",
                "id;owner;owner               ! r;a;b          ! 13:3 duplicate-key",
                "id;then impct                ! r;HIGH         ! 13:2 unknown-field impact",
                "id;when users                ! r;many         ! 14:2 wrong-value",
                "id;when users                ! r;1,5          ! 14:2 wrong-value",
                "id;when flag                 ! r;kanske       ! 14:2 wrong-value",
                "id;when title exists         ! r;kanske       ! 14:2 wrong-value",
                "id;then impact               ! r;HIHG         ! 13:2 unknown-choice HIGH",
                "id;when title                ! ;x             ! 14:1 required",
                "id;order                     ! r;först        ! 14:2 wrong-value",
                "id;when title                ! r;x;y          ! 14:3 no-column",
                "id;when                      ! r;{ any: [     ! 14:2 syntax",
                "id;when title                ! r;\"x        ! 14:2 syntax",
            })
    void a_table_is_refused_where_it_is_wrong(String header, String row, String told) {
        String table = table(header, "").replace("id;" + header, header).replaceAll("\nr;\n$", "\n" + row + "\n");
        assertThat(catchThrowableOfType(RuleSetException.class, () -> RuleSet.parse(table, RuleFormat.CSV))
                        .problems())
                .extracting(problem -> problem.line() + ":" + problem.column() + " " + problem.code()
                        + problem.nearest().map(name -> " " + name).orElse(""))
                .containsExactly(told);
    }

    @Test
    void the_table_of_the_readme_is_one() {
        RuleSet read = RuleSet.parse("""
                ruleSet;acme-desk
                zone;Europe/Stockholm
                field;affectedUsers;integer
                stage;prioritise
                block;impact
                hitPolicy;PRIORITY
                priorities;{ impact: [HIGH, LOW] }
                id;when affectedUsers atLeast;when title anyWord;then impact;then addTags
                many;50;;HIGH;
                printer;;skrivare | printer;LOW;print | office
                """, RuleFormat.CSV);
        assertThat(read.text(RuleFormat.CSV)).contains("printer;;skrivare | printer;LOW;print | office");
        assertThat(read).isEqualTo(RuleSet.parse("""
                ruleSet: acme-desk
                fields: { affectedUsers: integer }
                prioritise:
                  - block: impact
                    hitPolicy: PRIORITY
                    priorities: { impact: [HIGH, LOW] }
                    rules:
                      - { id: many, when: { affectedUsers: { atLeast: 50 } }, then: { impact: HIGH } }
                      - id: printer
                        when: { title: { anyWord: [skrivare, printer] } }
                        then: { impact: LOW, addTags: [print, office] }
                """));
    }

    @Test
    void a_header_that_is_wrong_is_told_once_however_many_rows_stand_below() {
        String table = table("when titel word", "vpn") + "r2;wan\nr3;lan\n";
        assertThat(catchThrowableOfType(RuleSetException.class, () -> RuleSet.parse(table, RuleFormat.CSV))
                        .problems())
                .hasSize(1);
    }

    @Test
    void a_file_is_read_by_its_name(@TempDir Path folder) throws IOException {
        for (String name : List.of("rules.yaml", "rules.JSON", "rules.csv")) {
            Path file = folder.resolve(name);
            Files.writeString(file, ACME.text(RuleFormat.of(file)));
            assertThat(RuleSet.read(file)).as(name).isEqualTo(ACME);
        }
        Path latin = folder.resolve("latin.csv");
        Files.write(latin, "ruleSet;sås\n".getBytes(Charset.forName("windows-1252")));
        assertThat(catchThrowableOfType(RuleSetException.class, () -> RuleSet.read(latin)))
                .hasMessageContaining("UTF-8");
        Files.write(latin, "ruleSet;sås\n".getBytes(StandardCharsets.UTF_8));
        assertThat(RuleSet.read(latin).name()).isEqualTo("sås");
    }

    private static String table(String header, String row) {
        return """
                ruleSet;one
                field;users;integer
                field;cost;decimal
                field;flag;boolean
                field;day;date
                field;at;dateTime
                field;colour;"{ type: choice, choices: [red, green] }"
                field;address;address
                stage;classify
                block;b
                hitPolicy;FIRST
                # what the desk knows

                """.replace("\n\n", "\n") + "id;" + header + "\nr;" + row + "\n";
    }

    private static String table(String header, String cell, String header2, String cell2) {
        String quoted = '"' + cell.replace("\"", "\"\"") + '"';
        return table(header + ';' + header2, quoted + ';' + cell2);
    }
}
