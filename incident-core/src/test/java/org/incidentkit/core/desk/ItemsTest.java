package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidentkit.core.ci.RelationType.DEPENDS_ON;
import static org.incidentkit.core.ci.RelationType.PART_OF;
import static org.incidentkit.core.ci.RelationType.RUNS_ON;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.change.ChangeReport;
import org.incidentkit.core.ci.ConfigurationItem;
import org.incidentkit.core.ci.Criticality;
import org.incidentkit.core.ci.Hop;
import org.incidentkit.core.ci.ItemEvent;
import org.incidentkit.core.ci.ItemRecord;
import org.incidentkit.core.ci.Reached;
import org.incidentkit.core.ci.Relation;
import org.incidentkit.core.ci.RelationType;
import org.incidentkit.core.classification.Impact;
import org.incidentkit.core.classification.PriorityMatrix;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.CiId;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.store.Records.IncomingLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ItemsTest {
    private static final Actor ERIK = Actor.operator("erik");
    private static final CiId SHOP = CiId.of("shop");
    private static final CiId CART = CiId.of("cart");
    private static final CiId CACHE = CiId.of("cache");
    private static final CiId HOST = CiId.of("host-7");

    private final ServiceDesk desk =
            ServiceDesk.builder().clock(() -> Instant.EPOCH).build();
    private final Items items = desk.items();

    /** The cart, a part of the shop, depends on a cache that runs on a host. */
    @BeforeEach
    void a_small_shop() {
        for (CiId id : List.of(SHOP, CART, CACHE, HOST)) {
            items.save(item(id).build(), ERIK);
        }
        items.relate(CART, PART_OF, SHOP, ERIK).orThrow();
        items.relate(CART, DEPENDS_ON, CACHE, ERIK).orThrow();
        items.relate(CACHE, RUNS_ON, HOST, ERIK).orThrow();
    }

    @Test
    void trouble_travels_from_what_is_needed_to_who_needs_it_and_from_the_part_to_the_whole() {
        Hop runs = new Hop(CACHE, RUNS_ON, HOST);
        Hop depends = new Hop(CART, DEPENDS_ON, CACHE);
        Hop part = new Hop(CART, PART_OF, SHOP);
        assertThat(items.downstream(HOST, 9))
                .containsExactly(
                        new Reached(CACHE, List.of(runs)),
                        new Reached(CART, List.of(runs, depends)),
                        new Reached(SHOP, List.of(runs, depends, part)));
        assertThat(items.upstream(SHOP, 2))
                .containsExactly(new Reached(CART, List.of(part)), new Reached(CACHE, List.of(part, depends)));
        assertThat(items.downstream(SHOP, 9)).isEmpty();
        assertThat(items.downstream(HOST, 1)).hasSize(1);
    }

    @Test
    void a_relation_keeps_its_history_when_it_ends() {
        items.unrelate(CART, DEPENDS_ON, CACHE, ERIK).orThrow();
        ItemRecord again = items.unrelate(CART, DEPENDS_ON, CACHE, ERIK).orThrow();
        assertThat(again.relations()).containsExactly(new Relation(PART_OF, SHOP));
        assertThat(again.version()).isEqualTo(new Version(4));
        assertThat(items.timeline(CART))
                .extracting(recorded -> recorded.event())
                .containsExactly(
                        new ItemEvent.ItemDescribed(item(CART).build()),
                        new ItemEvent.ItemRelated(new Relation(PART_OF, SHOP)),
                        new ItemEvent.ItemRelated(new Relation(DEPENDS_ON, CACHE)),
                        new ItemEvent.ItemUnrelated(new Relation(DEPENDS_ON, CACHE)));
        assertThat(items.downstream(HOST, 9)).extracting(Reached::item).containsExactly(CACHE);
    }

    @Test
    void a_relation_said_twice_is_there_once_and_outlives_a_new_description() {
        ItemRecord before = items.relate(CART, PART_OF, SHOP, ERIK).orThrow();
        assertThat(before.version()).isEqualTo(new Version(3));
        ItemRecord retired = items.save(item(CART).status("retired").build(), ERIK);
        assertThat(retired.item().status()).contains("retired");
        assertThat(retired.relations()).isEqualTo(before.relations()).hasSize(2);
    }

    @Test
    void a_relation_needs_two_different_known_items_and_somebody_of_the_desk() {
        RelationType own = new RelationType("BACKS_UP");
        assertThat(code(items.relate(CART, own, CiId.of("nowhere"), ERIK))).isEqualTo("no-such-record");
        assertThat(code(items.relate(CiId.of("nowhere"), own, CART, ERIK))).isEqualTo("no-such-record");
        assertThat(code(items.relate(CART, own, CART, ERIK))).isEqualTo("link-to-itself");
        assertThat(code(items.relate(CART, own, SHOP, Actor.caller("anna")))).isEqualTo("operators-only");
        assertThatThrownBy(() -> new RelationType("backs up")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> items.upstream(CART, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void links_are_read_from_both_ends() {
        Incident incident = incident("cart is slow", CART);
        assertThat(incident.links()).containsExactly(new Link(LinkType.AFFECTS, CART.ref()));
        assertThat(items.linksTo(CART, Visibility.all()))
                .containsExactly(new IncomingLink(incident.id().ref(), new Link(LinkType.AFFECTS, CART.ref())));
        assertThat(items.linksTo(SHOP, Visibility.all()))
                .containsExactly(new IncomingLink(CART.ref(), new Link(PART_OF.link(), SHOP.ref())));
        assertThat(items.linksTo(CART, new Visibility.Own(PersonId.of("bo")))).isEmpty();
    }

    @Test
    void an_item_suggests_service_group_and_impact() {
        items.save(
                item(CART)
                        .service("web shop")
                        .ownerGroup(GroupId.of("shop-team"))
                        .criticality(Criticality.CRITICAL)
                        .build(),
                ERIK);
        Surroundings cart = items.surroundings(CART, Visibility.all()).orElseThrow();
        assertThat(cart.suggested())
                .isEqualTo(new Surroundings.Suggestion(
                        Optional.of("web shop"), Optional.of(GroupId.of("shop-team")), Optional.of(Impact.HIGH)));
        desk.configuration()
                .activate(
                        DeskConfiguration.builder()
                                .matrix(PriorityMatrix.fiveByFive())
                                .build(),
                        ERIK);
        assertThat(items.surroundings(CART, Visibility.all())
                        .orElseThrow()
                        .suggested()
                        .impact())
                .contains(Impact.HIGHEST);
        assertThat(items.surroundings(SHOP, Visibility.all()).orElseThrow().suggested())
                .isEqualTo(new Surroundings.Suggestion(Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(items.surroundings(CiId.of("nowhere"), Visibility.all())).isEmpty();
    }

    @Test
    void an_item_shows_open_incidents_and_changes_around_it_the_nearest_first() {
        Incident far = incident("host is hot", HOST);
        Incident near = incident("cart is slow", CART, CACHE);
        Incident over = incident("was slow", CART);
        desk.incidents()
                .execute(IncidentCommand.resolve(over.id(), "fixed", "rebooted"), ERIK)
                .orThrow();
        desk.changes()
                .log(ChangeReport.builder().title("new cache").addItems(CACHE).build(), ERIK);

        Surroundings cart = items.surroundings(CART, Visibility.all()).orElseThrow();
        assertThat(cart.incidents())
                .extracting(nearby -> nearby.work().ref())
                .containsExactly(near.id().ref(), far.id().ref());
        assertThat(cart.incidents().get(0).path()).isEmpty();
        assertThat(cart.incidents().get(1).path())
                .containsExactly(new Hop(CART, DEPENDS_ON, CACHE), new Hop(CACHE, RUNS_ON, HOST));
        assertThat(cart.changes()).extracting(nearby -> nearby.work().title()).containsExactly("new cache");
        assertThat(items.surroundings(CART, new Visibility.Own(PersonId.of("bo")))
                        .orElseThrow()
                        .incidents())
                .isEmpty();
    }

    private Incident incident(String title, CiId... affected) {
        return desk.incidents()
                .log(
                        IncidentReport.builder()
                                .caller(PersonId.of("anna"))
                                .title(title)
                                .addItems(affected)
                                .build(),
                        ERIK);
    }

    private static String code(Outcome<ItemRecord> outcome) {
        return ((Outcome.Rejected<ItemRecord>) outcome).code();
    }

    private static ConfigurationItem.Builder item(CiId id) {
        return ConfigurationItem.builder().id(id).name(id.value()).type("service");
    }
}
