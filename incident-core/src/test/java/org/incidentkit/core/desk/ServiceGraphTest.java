package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.incidentkit.core.ci.ConfigurationItem;
import org.incidentkit.core.ci.Reached;
import org.incidentkit.core.ci.RelationType;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.CiId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The service graph of the OpenTelemetry demo shop. */
@Tag("conformance")
class ServiceGraphTest {
    private static final Actor ERIK = Actor.operator("erik");

    @Test
    void impact_in_a_real_service_graph_is_what_a_plain_search_finds() throws IOException {
        Path file = Path.of(System.getProperty("incidentkit.data", ""), "service-graph", "opentelemetry-demo.csv");
        assumeTrue(Files.exists(file), "the system property incidentkit.data names no folder with the service graph");
        List<String[]> edges = Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
        Items items = items(edges);
        for (String service : services(edges)) {
            assertThat(depths(items.downstream(CiId.of(service), 99)))
                    .as("who feels %s", service)
                    .isEqualTo(plainly(edges, service, 1, 0));
            assertThat(depths(items.upstream(CiId.of(service), 99)))
                    .as("what %s stands on", service)
                    .isEqualTo(plainly(edges, service, 0, 1));
        }
        assertThat(items.downstream(CiId.of("valkey-cart"), 2))
                .extracting(reached -> reached.path().toString())
                .contains("[cart DEPENDS_ON valkey-cart, checkout DEPENDS_ON cart]");
    }

    private static Items items(List<String[]> edges) {
        Items items = ServiceDesk.builder().clock(() -> Instant.EPOCH).build().items();
        services(edges)
                .forEach(name -> items.save(
                        ConfigurationItem.builder()
                                .id(CiId.of(name))
                                .name(name)
                                .type("service")
                                .build(),
                        ERIK));
        edges.forEach(edge -> items.relate(CiId.of(edge[0]), RelationType.DEPENDS_ON, CiId.of(edge[1]), ERIK)
                .orThrow());
        return items;
    }

    private static TreeSet<String> services(List<String[]> edges) {
        return edges.stream().flatMap(Arrays::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Integer> depths(List<Reached> reached) {
        return reached.stream().collect(Collectors.toMap(one -> one.item().value(), Reached::depth));
    }

    private static Map<String, Integer> plainly(List<String[]> edges, String start, int from, int to) {
        Map<String, Integer> depths = new HashMap<>(Map.of(start, 0));
        Deque<String> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            String at = waiting.remove();
            for (String[] edge : edges) {
                if (edge[from].equals(at) && !depths.containsKey(edge[to])) {
                    depths.put(edge[to], depths.get(at) + 1);
                    waiting.add(edge[to]);
                }
            }
        }
        depths.remove(start);
        return depths;
    }
}
