package org.incidentkit.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.incidentkit.core.condition.Conditions.all;
import static org.incidentkit.core.condition.Conditions.field;

import java.util.List;
import java.util.Map;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.junit.jupiter.api.Test;

/** What a definition asks for and nobody can tell would silently never hold. */
class FactsCheckTest {
    private static final FieldCatalog KNOWN = FieldCatalog.of(List.of(
            FieldDefinition.choice(ClockFacts.PHASE, "ACTIVE", "WAITING", "DONE", "TERMINAL"),
            FieldDefinition.of(ClockFacts.CANCELED_AT, FieldType.DATE_TIME),
            FieldDefinition.of(ClockFacts.OPENED_AT, FieldType.DATE_TIME),
            FieldDefinition.of("contract.calendar", FieldType.TEXT),
            FieldDefinition.of("contract.zone", FieldType.TEXT),
            FieldDefinition.of("vip", FieldType.TEXT)));

    private static List<Violation> unknown(SlaDefinition.Builder builder) {
        return builder.budget(Sla.hours(8)).build().unknownFacts(KNOWN);
    }

    @Test
    void a_misspelt_fact_of_a_condition_is_named_with_where_it_stands_and_what_was_meant() {
        assertThat(unknown(Sla.resolution().start(field("vipp").is("yes"))))
                .containsExactly(new Violation(
                        "resolution.start",
                        "unknown-field",
                        Map.of("field", "vipp", "nearest", "vip"),
                        "there is no field 'vipp'; did you mean 'vip'?"));
        assertThat(unknown(Sla.resolution()
                        .pause(all(
                                field("vip").exists(), field(ClockFacts.PHASE).is("WAITNG")))))
                .extracting(Violation::path, Violation::code)
                .containsExactly(tuple("resolution.pause.all[1]", "unknown-choice"));
    }

    @Test
    void a_misspelt_retroactive_start_is_named() {
        assertThat(unknown(Sla.resolution().retroactiveStart("openedAtt")))
                .containsExactly(new Violation(
                        "resolution.retroactiveStart",
                        "unknown-field",
                        Map.of("field", "openedAtt", "nearest", "openedAt"),
                        "there is no field 'openedAtt'; did you mean 'openedAt'?"));
        assertThat(unknown(Sla.resolution().retroactiveStart("something else")))
                .extracting(Violation::parameters, Violation::message)
                .containsExactly(tuple(Map.of("field", "something else"), "there is no field 'something else'"));
    }

    @Test
    void misspelt_sources_of_the_calendar_and_the_zone_are_named() {
        assertThat(unknown(Sla.resolutionOn(new CalendarSource.OfFact("contract.calender", "office"))
                        .zone(new ZoneSource.OfFact("contract.zon"))))
                .extracting(Violation::path)
                .containsExactly("resolution.calendar", "resolution.zone");
    }

    @Test
    void what_the_record_or_its_service_item_and_customer_tell_is_known() {
        assertThat(unknown(Sla.resolution().start(field("vip").exists()).retroactiveStart(ClockFacts.OPENED_AT)))
                .isEmpty();
        assertThat(unknown(Sla.resolutionOn(new CalendarSource.OfFact("contract.calendar", "office"))
                        .zone(new ZoneSource.OfFact("contract.zone"))))
                .isEmpty();
        assertThat(unknown(Sla.resolutionOn(CalendarSource.ofService("office")).zone(ZoneSource.ofCi())))
                .isEmpty();
        assertThat(unknown(Sla.resolutionOn(CalendarSource.ofCustomer("office")).zone(ZoneSource.ofCustomer())))
                .isEmpty();
    }
}
