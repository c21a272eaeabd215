package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.incidentkit.core.ci.ConfigurationItem;
import org.incidentkit.core.ci.Hop;
import org.incidentkit.core.ci.ItemRecord;
import org.incidentkit.core.ci.Reached;
import org.incidentkit.core.ci.RelationType;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.CiId;

class ImpactProperties {
    private static final int FAR = 1_000;
    private static final Actor ERIK = Actor.operator("erik");
    private static final List<RelationType> TYPES = List.of(
            RelationType.DEPENDS_ON,
            RelationType.RUNS_ON,
            RelationType.PART_OF,
            RelationType.USES,
            new RelationType("BACKS_UP"));

    private final ServiceDesk desk =
            ServiceDesk.builder().clock(() -> Instant.EPOCH).build();

    @Property(tries = 60)
    void impact_is_what_a_plain_search_of_the_graph_finds(
            @ForAll Random random,
            @ForAll @IntRange(min = 2, max = 7) int items,
            @ForAll @IntRange(min = 1, max = 5) int depth) {
        Items here =
                desk.tenant(new TenantId("t" + Math.abs(random.nextLong()))).items();
        Set<Hop> edges = graph(here, random, items);
        for (int i = 0; i < items; i++) {
            assertSame(here.downstream(id(i), depth), id(i), distances(edges, items, true), edges, depth);
            assertSame(here.upstream(id(i), depth), id(i), distances(edges, items, false), edges, depth);
        }
        assertThat(ItemRecord.fold(here.timeline(id(0))))
                .isEqualTo(here.record(id(0)).orElseThrow());
    }

    private static Set<Hop> graph(Items items, Random random, int many) {
        for (int i = 0; i < many; i++) {
            items.save(
                    ConfigurationItem.builder()
                            .id(id(i))
                            .name("item " + i)
                            .type("server")
                            .build(),
                    ERIK);
        }
        Set<Hop> edges = new TreeSet<>();
        int relations = random.nextInt(2 * many + 1);
        for (int i = 0; i < relations; i++) {
            Hop hop = new Hop(
                    id(random.nextInt(many)), TYPES.get(random.nextInt(TYPES.size())), id(random.nextInt(many)));
            if (random.nextInt(5) > 0) {
                items.relate(hop.source(), hop.type(), hop.target(), ERIK);
                edges.add(hop);
            } else {
                items.unrelate(hop.source(), hop.type(), hop.target(), ERIK);
                edges.remove(hop);
            }
        }
        edges.removeIf(hop -> hop.source().equals(hop.target()));
        return edges;
    }

    /** Every pair's distance, by relaxing every edge again and again. */
    private static Map<CiId, Map<CiId, Integer>> distances(Set<Hop> edges, int many, boolean down) {
        Map<CiId, Map<CiId, Integer>> all = new TreeMap<>();
        for (int i = 0; i < many; i++) {
            Map<CiId, Integer> distances = new TreeMap<>(Map.of(id(i), 0));
            for (int round = 0; round < many; round++) {
                for (Hop hop : edges) {
                    CiId from = hop.type().equals(RelationType.PART_OF) == down ? hop.source() : hop.target();
                    int through = distances.getOrDefault(from, FAR) + 1;
                    distances.merge(hop.otherEnd(from), through, Math::min);
                }
            }
            distances.values().removeIf(distance -> distance >= FAR);
            distances.remove(id(i));
            all.put(id(i), distances);
        }
        return all;
    }

    private static void assertSame(
            List<Reached> found, CiId start, Map<CiId, Map<CiId, Integer>> distances, Set<Hop> edges, int depth) {
        Map<CiId, Integer> expected = distances.get(start).entrySet().stream()
                .filter(entry -> entry.getValue() <= depth)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(found).extracting(Reached::item).doesNotHaveDuplicates();
        assertThat(found.stream().collect(Collectors.toMap(Reached::item, Reached::depth)))
                .isEqualTo(expected);
        assertThat(found).isSortedAccordingTo(Comparator.comparingInt(Reached::depth));
        for (Reached reached : found) {
            CiId at = start;
            for (Hop hop : reached.path()) {
                assertThat(edges).contains(hop);
                assertThat(List.of(hop.source(), hop.target())).contains(at);
                at = hop.otherEnd(at);
            }
            assertThat(at).isEqualTo(reached.item());
        }
    }

    private static CiId id(int number) {
        return CiId.of("ci-" + number);
    }
}
