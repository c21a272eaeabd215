package org.incidentkit.examples.hosttx;

import static org.assertj.core.api.Assertions.assertThat;

import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.record.Visibility;
import org.junit.jupiter.api.Test;

class ShopTest {
    @Test
    void an_order_and_its_incident_stay_together_or_go_together() throws Exception {
        Shop shop = Main.opened();
        Incident kept = shop.order(1, "a laptop", true);
        Incident gone = shop.order(2, "a printer", false);
        assertThat(shop.orders()).isEqualTo(1);
        assertThat(shop.desk().incidents().find(kept.id(), Visibility.all())).contains(kept);
        assertThat(shop.desk().incidents().find(gone.id(), Visibility.all())).isEmpty();
    }
}
