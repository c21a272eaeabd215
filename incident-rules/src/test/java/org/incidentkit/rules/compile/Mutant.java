package org.incidentkit.rules.compile;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.incidentkit.core.condition.ConditionEvaluator;
import org.incidentkit.core.condition.FactTest.HasWords;
import org.incidentkit.core.condition.FactTest.OneOf;
import org.incidentkit.core.condition.FactTest.Position;
import org.incidentkit.core.condition.FactTest.Quantity;
import org.incidentkit.core.condition.FactTest.Under;
import org.incidentkit.core.condition.FactTest.WithinBlocks;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.FoldedText;
import org.incidentkit.rules.compile.PartIndex.Part;
import org.incidentkit.rules.model.LinearTimePatterns;

/** Faults, in every part of the index. The comparison with the reference evaluator has to find each. */
enum Mutant {
    HASH_MISSES_THE_LAST_OF_SEVERAL_VALUES(planned(plan ->
            replace(plan.values, test -> new OneOf(test.field(), allButLast(test.values()))))),
    HASH_TAKES_TEXTS_AS_THEY_ARE_WRITTEN(planned(plan -> plan.values
            .keySet()
            .removeIf(test -> test.values().get(0) instanceof FactValue.Text text
                    && !text.text().written().equals(text.text().folded())))),
    BOUNDS_LET_IN_WHAT_IS_JUST_ABOVE(
            ranged(range -> new RangeTest(range.field(), range.slot(), range.lowest(), range.highest() + 1))),
    BOUNDS_KEEP_OUT_WHAT_IS_ON_THE_LOWEST(
            ranged(range -> new RangeTest(range.field(), range.slot(), range.lowest() + 1, range.highest()))),
    TREE_KNOWS_NO_PATH_BELOW(planned(plan -> {
        plan.values.putAll(exact(plan.trees));
        plan.trees.clear();
    })),
    BLOCKS_OF_ADDRESSES_ARE_TOO_WIDE(planned(plan ->
            replace(plan.blocks, test -> new WithinBlocks(test.field(), List.of("10.0.0.0/8", "::/0"))))),
    TOKENS_MISS_THE_LAST_OF_SEVERAL(planned(plan ->
            replace(plan.words, test -> new HasWords(test.field(), test.quantity(), allButLast(test.phrases()))))),
    PHRASES_END_AFTER_THEIR_FIRST_WORD(planned(plan ->
            replace(plan.words, test -> new HasWords(test.field(), test.quantity(), firstWords(test.phrases()))))),
    PHRASES_ARE_CONTENT_WITH_ONE_OF_ALL(planned(
            plan -> replace(plan.words, test -> new HasWords(test.field(), Quantity.ANY, test.phrases())))),
    PARTS_ARE_FOUND_ANYWHERE(
            planned(plan -> plan.parts.replaceAll(part -> new Part(part.text(), Position.ANYWHERE, part.test())))),
    PREFILTER_WANTS_MORE_THAN_A_MATCH_HAS(planned(
            plan -> plan.parts.replaceAll(part -> new Part(part.text() + "x", part.position(), part.test())))),
    PREFILTER_TRUSTS_TEXTS_THAT_FOLD_OTHERWISE(planned(plan -> plan.patterns.clear())),
    FILES_HAVE_A_RULE_UNDER_ONE_OF_ITS_TESTS_ONLY(filed(Mutant::firstFileOnly)),
    FILES_LOSE_THEIR_LAST_RULE(filed(Mutant::shorter)),
    RESIDUE_LOSES_A_RULE(blocked(block -> sifted(
            block, 0, withoutFirst(block.residue().rules()), block.residue().sieves()))),
    SIEVES_STRIKE_ONE_TOO_MANY(
            blocked(block -> sifted(block, block.head(), block.residue().rules(), List.of(Mutant::strikeFirst)))),
    ONE_SIEVE_IS_FORGOTTEN(sieved(Mutant::allButLast)),
    ALTERNATIVES_MISS_THE_LAST(eachSieved(Mutant::withoutLastAlternative)),
    ASKED_STRIKE_THE_WRONG_ONES(eachSieved(Mutant::reversed)),
    UNSURE_IS_TAKEN_FOR_SURE(eachSieved(Mutant::neverUnsure)),
    ALL_OF_THE_RESIDUE_IS_SETTLED(
            blocked(block -> new BlockIndex(block.block(), block.first(), block.head(), allSettled(block.residue()))));

    private final Function<List<CompiledBlock>, StageIndex> maker;

    Mutant(Function<List<CompiledBlock>, StageIndex> maker) {
        this.maker = maker;
    }

    StageIndex index(List<CompiledBlock> blocks) {
        return maker.apply(blocks);
    }

    private static ConditionEvaluator evaluator() {
        return ConditionEvaluator.withPatterns(new LinearTimePatterns());
    }

    private static Function<List<CompiledBlock>, StageIndex> planned(Consumer<FieldPlan> fault) {
        return blocks -> {
            TestBook book = new TestBook(evaluator());
            Filing filing = new Filing(blocks, book);
            book.fields().forEach(fault);
            return filing.done();
        };
    }

    private static Function<List<CompiledBlock>, StageIndex> ranged(UnaryOperator<RangeTest> fault) {
        return blocks -> {
            StageIndex good = StageIndex.of(blocks, evaluator());
            RangeTest[] ranges = Arrays.stream(good.tests.ranges()).map(fault).toArray(RangeTest[]::new);
            Tests tests = new Tests(good.tests.fields(), good.tests.fieldOfListed(), ranges, good.tests.asked());
            return new StageIndex(tests, good.steps, good.blocks, good.files);
        };
    }

    private static Function<List<CompiledBlock>, StageIndex> filed(Function<StageIndex, IntLists> fault) {
        return blocks -> {
            StageIndex good = StageIndex.of(blocks, evaluator());
            return new StageIndex(good.tests, good.steps, good.blocks, fault.apply(good));
        };
    }

    private static Function<List<CompiledBlock>, StageIndex> blocked(UnaryOperator<BlockIndex> fault) {
        return blocks -> {
            StageIndex good = StageIndex.of(blocks, evaluator());
            return new StageIndex(
                    good.tests, good.steps, good.blocks.stream().map(fault).toList(), good.files);
        };
    }

    private static BlockIndex sifted(BlockIndex block, long head, long[] rules, List<Sieve> sieves) {
        Residue residue = new Residue(rules, block.residue().settled(), sieves);
        return new BlockIndex(block.block(), block.first(), head, residue);
    }

    private static Function<List<CompiledBlock>, StageIndex> sieved(UnaryOperator<List<Sieve>> fault) {
        return blocked(block -> sifted(
                block,
                block.head(),
                block.residue().rules(),
                fault.apply(block.residue().sieves())));
    }

    private static Function<List<CompiledBlock>, StageIndex> eachSieved(UnaryOperator<Sieve> fault) {
        return sieved(sieves -> sieves.stream().map(fault).toList());
    }

    private static Sieve neverUnsure(Sieve sieve) {
        return (asking, struck, unsure) -> sieve.strike(asking, struck, new long[unsure.length]);
    }

    private static Sieve withoutLastAlternative(Sieve sieve) {
        return sieve instanceof AnySieve any
                ? new AnySieve(any.level(), any.members(), allButLast(any.opposite()))
                : sieve;
    }

    private static Sieve reversed(Sieve sieve) {
        return sieve instanceof AskedSieve asked
                ? new AskedSieve(asked.test(), asked.refusing(), asked.wanting())
                : sieve;
    }

    private static Residue allSettled(Residue residue) {
        return new Residue(residue.rules(), residue.rules(), residue.sieves());
    }

    private static <T> void replace(Map<T, Integer> tests, UnaryOperator<T> fault) {
        Map<T, Integer> good = new LinkedHashMap<>(tests);
        tests.clear();
        good.forEach((test, number) -> tests.put(fault.apply(test), number));
    }

    private static <T> List<T> allButLast(List<T> all) {
        return all.size() < 2 ? all : all.subList(0, all.size() - 1);
    }

    private static List<String> firstWords(List<String> phrases) {
        return phrases.stream()
                .map(phrase -> FoldedText.of(phrase).words())
                .map(words -> words.isEmpty() ? "!" : words.get(0))
                .toList();
    }

    private static Map<OneOf, Integer> exact(Map<Under, Integer> trees) {
        Map<OneOf, Integer> exact = new LinkedHashMap<>();
        trees.forEach((test, number) -> exact.put(new OneOf(test.field(), List.copyOf(test.paths())), number));
        return exact;
    }

    private static IntLists firstFileOnly(StageIndex good) {
        IntLists.Pairs pairs = new IntLists.Pairs();
        Set<Integer> filed = new HashSet<>();
        for (int test = 0; test < good.tests.fieldOfListed().length; test++) {
            for (int rule : good.files.copy(test)) {
                if (filed.add(rule)) {
                    pairs.add(test, rule);
                }
            }
        }
        return IntLists.of(good.tests.fieldOfListed().length, pairs);
    }

    private static IntLists shorter(StageIndex good) {
        IntLists.Pairs pairs = new IntLists.Pairs();
        for (int test = 0; test < good.tests.fieldOfListed().length; test++) {
            int[] rules = good.files.copy(test);
            for (int i = 0; i + 1 < rules.length; i++) {
                pairs.add(test, rules[i]);
            }
        }
        return IntLists.of(good.tests.fieldOfListed().length, pairs);
    }

    private static long[] withoutFirst(long[] residue) {
        long[] less = residue.clone();
        if (less.length > 0) {
            less[0] &= less[0] - 1;
        }
        return less;
    }

    private static void strikeFirst(Asking asking, long[] struck, long[] unsure) {
        struck[0] |= 1;
    }
}
