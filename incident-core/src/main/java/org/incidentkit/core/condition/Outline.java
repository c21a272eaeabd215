package org.incidentkit.core.condition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A condition laid out flat, every part after what it is a part of, so that any depth is walked by a loop. */
final class Outline {
    final List<Condition> nodes;
    /** Of each node the index of what it is a part of; -1 for the whole. */
    final int[] parent;
    /** Of each node its place among its siblings. */
    final int[] place;
    /** Of each node the index after its last part. */
    final int[] end;

    private Outline(List<Condition> nodes, int[] parent, int[] place) {
        this.nodes = nodes;
        this.parent = parent;
        this.place = place;
        this.end = new int[parent.length];
        Arrays.setAll(end, i -> i + 1);
        for (int i = parent.length - 1; i > 0; i--) {
            end[parent[i]] = Math.max(end[parent[i]], end[i]);
        }
    }

    private record Open(Condition condition, int parent, int place) {}

    static Outline of(Condition whole) {
        List<Condition> nodes = new ArrayList<>(whole.size());
        int[] parent = new int[whole.size()];
        int[] place = new int[whole.size()];
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(whole, -1, 0));
        while (!open.isEmpty()) {
            Open next = open.pop();
            int index = nodes.size();
            nodes.add(next.condition());
            parent[index] = next.parent();
            place[index] = next.place();
            List<Condition> parts = parts(next.condition());
            for (int i = parts.size() - 1; i >= 0; i--) {
                open.push(new Open(parts.get(i), index, i));
            }
        }
        return new Outline(nodes, parent, place);
    }

    private static List<Condition> parts(Condition condition) {
        if (condition instanceof All all) {
            return all.parts();
        }
        if (condition instanceof Any any) {
            return any.parts();
        }
        return condition instanceof Not not ? List.of(not.part()) : List.of();
    }

    /** The names of all facts a condition asks for, in the order of asking. */
    static Set<String> fields(Condition whole) {
        Set<String> fields = new LinkedHashSet<>();
        Deque<Condition> open = new ArrayDeque<>();
        open.push(whole);
        while (!open.isEmpty()) {
            Condition next = open.pop();
            if (next instanceof FactTest test) {
                fields.add(test.field());
            }
            List<Condition> parts = parts(next);
            for (int i = parts.size() - 1; i >= 0; i--) {
                open.push(parts.get(i));
            }
        }
        return fields;
    }

    static boolean isCombined(Condition condition) {
        return condition instanceof All || condition instanceof Any || condition instanceof Not;
    }

    static boolean same(Condition one, Condition other) {
        if (one.size() != other.size() || one.depth() != other.depth() || one.hashCode() != other.hashCode()) {
            return false;
        }
        Outline left = of(one);
        Outline right = of(other);
        boolean same = Arrays.equals(left.parent, right.parent);
        for (int i = 0; same && i < left.nodes.size(); i++) {
            Condition node = left.nodes.get(i);
            Condition twin = right.nodes.get(i);
            same = isCombined(node) ? node.getClass() == twin.getClass() : node.equals(twin);
        }
        return same;
    }

    /** Where the node stands, such as {@code all[1].not}; empty for the whole. */
    String path(int node) {
        Deque<String> steps = new ArrayDeque<>();
        for (int at = node; parent[at] >= 0; at = parent[at]) {
            Condition above = nodes.get(parent[at]);
            steps.push(above instanceof Not ? "not" : name(above) + "[" + place[at] + "]");
        }
        return String.join(".", steps);
    }

    /** The path of the node, made when it is wanted: it is as long as the node is deep. */
    Supplier<String> site(int node) {
        return () -> path(node);
    }

    private static String name(Condition combined) {
        return combined instanceof All ? "all" : combined instanceof Any ? "any" : "not";
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        Deque<Integer> ends = new ArrayDeque<>();
        for (int i = 0; i < nodes.size(); i++) {
            Condition node = nodes.get(i);
            text.append(place[i] > 0 ? ", " : "").append(isCombined(node) ? name(node) + "(" : node.toString());
            if (isCombined(node)) {
                ends.push(end[i]);
            }
            while (!ends.isEmpty() && ends.peek() == i + 1) {
                ends.pop();
                text.append(')');
            }
        }
        return text.toString();
    }
}
