package org.incidentkit.rules.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.incidentkit.rules.model.Rule;
import org.incidentkit.rules.model.RuleMode;
import org.jspecify.annotations.Nullable;

/** Decides where each rule of a stage is filed, and writes its condition as steps. Used once. */
final class Filing {
    /** A rule is rare when its tests hold on no more than one record in so many, … */
    private static final double RARE = 1.0 / 8;
    /** … or when files of such tests are short. */
    private static final int SHORT = 64;

    private final List<CompiledBlock> blocks;
    private final TestBook book;
    private final Terms terms;
    private final int[] first;
    private final Term.Every[] conditions;
    private final BitSet limited = new BitSet();

    Filing(List<CompiledBlock> blocks, TestBook book) {
        this.blocks = blocks;
        this.book = book;
        terms = new Terms(book);
        first = new int[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            // Blocks begin at words of their own.
            first[i + 1] = first[i] + (blocks.get(i).rules().size() + 63 & ~63);
        }
        conditions = new Term.Every[first[blocks.size()]];
        Arrays.fill(conditions, new Term.Every(List.of(Term.Fixed.FAILS)));
        for (int i = 0; i < blocks.size(); i++) {
            read(blocks.get(i), first[i]);
        }
    }

    private void read(CompiledBlock block, int from) {
        for (int place = 0; place < block.rules().size(); place++) {
            Rule rule = block.rule(place);
            if (rule.mode() != RuleMode.INACTIVE) {
                conditions[from + place] = terms.of(rule);
                limited.set(
                        from + place,
                        rule.validFrom().isPresent() || rule.validUntil().isPresent());
            }
        }
    }

    /** Lays the rules out, the tests being known. */
    StageIndex done() {
        Tests tests = book.done();
        Code.Writer steps = new Code.Writer();
        int[] entry = new int[conditions.length];
        IntLists.Pairs files = new IntLists.Pairs();
        List<BlockIndex> indexed = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            CompiledBlock block = blocks.get(i);
            Residue.Plan plan = new Residue.Plan(block.rules().size(), tests);
            @Nullable Access[] accesses = accesses(i);
            for (int place = 0; place < accesses.length; place++) {
                int rule = first[i] + place;
                Access access = accesses[place];
                entry[rule] = steps.write(sorted(conditions[rule], access));
                if (access == null) {
                    plan.add(place, conditions[rule], limited.get(rule));
                } else {
                    Arrays.stream(access.tests()).forEach(test -> files.add(test, rule));
                }
            }
            Residue residue = plan.done();
            indexed.add(new BlockIndex(block, first[i], head(i, residue.rules()), residue));
        }
        IntLists filed = IntLists.of(tests.fieldOfListed().length, files);
        return new StageIndex(tests, new RuleSteps(steps.done(), entry, limited), indexed, filed);
    }

    /**
     * {@return under what each rule of a block is filed; null for the residue} Where every rule could be filed, common
     * ones are too, as long as opening their files costs less than the sieves would.
     */
    private @Nullable Access[] accesses(int block) {
        int size = blocks.get(block).rules().size();
        @Nullable Access[] accesses = new Access[size];
        boolean sieved = false;
        double opened = 0;
        for (int place = 0; place < size; place++) {
            Access access = Access.of(conditions[first[block] + place], book.frequencies());
            accesses[place] = access;
            sieved |= access == null;
            opened += access == null || isRare(access, size) ? 0 : access.frequency();
        }
        for (int place = 0; place < size && (sieved || opened > size >> 6); place++) {
            Access access = accesses[place];
            accesses[place] = access == null || isRare(access, size) ? access : null;
        }
        return accesses;
    }

    private static boolean isRare(Access access, int rules) {
        return access.frequency() <= RARE || access.frequency() * rules <= SHORT;
    }

    /** What decides soonest comes first; what opened the file is known to hold. */
    private Term sorted(Term.Every condition, @Nullable Access access) {
        List<Term> parts = new ArrayList<>(condition.parts());
        parts.sort(Comparator.comparingDouble(part -> access != null && access.isJust(part) ? 4 : rank(part)));
        return new Term.Every(parts);
    }

    private double rank(Term part) {
        if (part instanceof Term.Leaf leaf) {
            return TestCode.kind(leaf.test()) == TestCode.ASKED
                    ? 2
                    : book.frequencies().of(leaf);
        }
        return 1;
    }

    /** The first word of a large block when most of it is residue: then one of those may well hold. */
    private long head(int block, long[] rules) {
        boolean worth = rules.length > 1 && Long.bitCount(rules[0]) >= Long.SIZE / 2;
        return worth
                ? IntStream.range(0, Long.SIZE)
                        .filter(place -> blocks.get(block).rule(place).mode() != RuleMode.INACTIVE)
                        .mapToLong(place -> 1L << place)
                        .reduce(0, (one, other) -> one | other)
                : 0;
    }
}
