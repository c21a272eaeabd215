package org.incidentkit.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.incidentkit.core.condition.Conditions.field;

import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.Violation;
import org.junit.jupiter.api.Test;

class SlaCatalogTest {
    private static final SlaDefinition EIGHT =
            Sla.resolution().budget(Sla.hours(8)).build();

    @Test
    void every_broken_reference_comes_back_at_once() {
        SlaDefinition pattern = Sla.definition("pattern", SlaTarget.RESOLUTION)
                .budget(Sla.hours(1))
                .start(field("title").matches("vpn.*"))
                .build();
        SlaDefinition customer = SlaDefinition.builder()
                .id("customer")
                .target(SlaTarget.RESOLUTION)
                .budget(Sla.hours(1))
                .calendar(CalendarSource.ofCustomer("missing"))
                .build();
        SlaCatalogBuilder builder = SlaCatalog.builder()
                .calendar(BusinessCalendar.alwaysOpen("a", Sla.STOCKHOLM))
                .calendar(BusinessCalendar.alwaysOpen("a", Sla.STOCKHOLM))
                .calendar(BusinessCalendar.alwaysOpen("around-the-clock", Sla.STOCKHOLM))
                .definition(EIGHT)
                .definition(EIGHT)
                .definition(customer)
                .definition(pattern);
        InvalidDefinitionException refused = catchThrowableOfType(InvalidDefinitionException.class, builder::build);
        assertThat(refused.violations())
                .extracting(Violation::code)
                .contains("duplicate", "reserved", "unknown-calendar", "pattern");
        assertThat(refused)
                .hasMessageContaining("'a' is given twice")
                .hasMessageContaining("'resolution' is given twice")
                .hasMessageContaining("customer.calendar: calendar 'missing' is not there")
                .hasMessageContaining("pattern.start");
    }

    @Test
    void it_tells_what_it_holds() {
        SlaCatalog catalog = Sla.catalog(EIGHT);
        assertThat(Sla.catalog(Sla.resolutionOn(CalendarSource.ofCi("office"))
                                .zone(ZoneSource.ofCi())
                                .budget(Sla.hours(8))
                                .retroactiveStart("openedAt")
                                .build())
                        .facts())
                .contains("openedAt", ClockFacts.CI_CALENDAR, ClockFacts.CI_ZONE);
        assertThat(catalog.definitions()).containsExactly(EIGHT);
        assertThat(catalog.definition("resolution")).contains(EIGHT);
        assertThat(catalog.definition("other")).isEmpty();
        assertThat(catalog.facts()).containsExactly(ClockFacts.CANCELED_AT, ClockFacts.PHASE, ClockFacts.PRIORITY);
        CalendarRef ref = catalog.calendarInForce("office").orElseThrow();
        assertThat(catalog.calendar(ref)).contains(Sla.OFFICE);
        assertThat(catalog.calendar(new CalendarRef("office", "other", "UTC"))).isEmpty();
        assertThat(catalog.calendar(new CalendarRef("office", ref.version(), "UTC"))
                        .orElseThrow()
                        .zone())
                .hasToString("UTC");
    }
}
