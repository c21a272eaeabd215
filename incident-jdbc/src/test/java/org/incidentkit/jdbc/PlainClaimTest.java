package org.incidentkit.jdbc;

import org.junit.jupiter.api.Test;

/** What plain statements have to look out for by themselves. */
class PlainClaimTest {
    @Test
    void work_that_is_armed_anew_after_it_was_found_free_is_passed_over() {
        PlainClaim.passesOverWhatIsArmedAnew(Database.fresh(), call -> {});
    }

    @Test
    void work_that_another_takes_after_it_was_found_free_is_passed_over() {
        PlainClaim.passesOverWhatIsTaken(Database.fresh(), call -> {});
    }
}
