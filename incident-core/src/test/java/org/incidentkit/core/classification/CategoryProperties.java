package org.incidentkit.core.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incidentkit.core.classification.CategoryTree.Entry;
import org.incidentkit.core.common.InvalidDefinitionException;

class CategoryProperties {
    @Provide
    Arbitrary<CategoryPath> paths() {
        return Arbitraries.of("a", "b", "a-", "c")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(segments -> CategoryPath.of(String.join("/", segments)));
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        return Combinators.combine(paths(), paths().optional(0.3), Arbitraries.of(true, false, false))
                .as((path, moved, retired) -> new Entry(path, moved, retired && moved.isEmpty()))
                .list()
                .uniqueElements(Entry::path)
                .ofMaxSize(6);
    }

    private static Optional<CategoryTree> tree(List<Entry> entries) {
        try {
            return Optional.of(new CategoryTree(entries));
        } catch (InvalidDefinitionException e) {
            return Optional.empty();
        }
    }

    @Property(tries = 300)
    void under_means_equal_or_among_the_parents(
            @ForAll("paths") CategoryPath path, @ForAll("paths") CategoryPath other) {
        assertThat(path.isUnder(other))
                .isEqualTo(path.equals(other) || path.parents().contains(other));
    }

    @Property(tries = 300)
    void being_known_is_what_the_entries_say(
            @ForAll("entries") List<Entry> entries, @ForAll("paths") CategoryPath path) {
        tree(entries).ifPresent(tree -> {
            Set<CategoryPath> known = new HashSet<>();
            for (Entry entry : entries) {
                known.add(entry.path());
                known.addAll(entry.path().parents());
                known.add(tree.resolve(entry.path()));
                known.addAll(tree.resolve(entry.path()).parents());
            }
            assertThat(tree.isKnown(path)).isEqualTo(known.contains(path));
        });
    }

    @Property(tries = 300)
    void resolving_settles_at_once_and_for_good(
            @ForAll("entries") List<Entry> entries, @ForAll("paths") CategoryPath path) {
        tree(entries).ifPresent(tree -> {
            CategoryPath today = tree.resolve(path);
            assertThat(tree.resolve(today)).isEqualTo(today);
            boolean moved =
                    entries.stream().anyMatch(entry -> entry.movedTo().isPresent() && path.isUnder(entry.path()));
            assertThat(moved || today.equals(path)).isTrue();
        });
    }

    @Property(tries = 300)
    void what_is_offered_is_known_unmoved_and_not_retired(@ForAll("entries") List<Entry> entries) {
        tree(entries).ifPresent(tree -> {
            assertThat(tree.offered()).isSorted().doesNotHaveDuplicates().allMatch(tree::isKnown);
            for (Entry entry : entries) {
                boolean gone = entry.movedTo().isPresent() || entry.retired();
                if (gone) {
                    assertThat(tree.offered()).noneMatch(path -> path.isUnder(entry.path()));
                }
            }
        });
    }

    @Property(tries = 100)
    void the_order_of_the_entries_makes_no_difference(@ForAll("entries") List<Entry> entries) {
        List<Entry> reversed = new ArrayList<>(entries);
        Collections.reverse(reversed);
        assertThat(tree(reversed)).isEqualTo(tree(entries));
    }
}
