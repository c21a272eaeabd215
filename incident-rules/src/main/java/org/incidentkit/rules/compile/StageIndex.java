package org.incidentkit.rules.compile;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.incidentkit.core.condition.ConditionEvaluator;
import org.incidentkit.core.condition.Facts;

/**
 * The rules of a stage, filed so that a decision looks only at those that may hold. A rule that holds only if one of a
 * few rare tests does stands in their files; looking up the values of the facts opens those files. The remaining rules
 * of a block are its residue, from which whatever fails is struck. What is left is asked, in order, with each test
 * answered once. Immutable and thread-safe.
 */
final class StageIndex implements Matcher {
    final Tests tests;
    final RuleSteps steps;
    final List<BlockIndex> blocks;
    /** Of each listed test the rules in its file. */
    final IntLists files;
    /** The fields whose values open files. */
    final int[] opening;

    private final Spares spares = new Spares();

    StageIndex(Tests tests, RuleSteps steps, List<BlockIndex> blocks, IntLists files) {
        this.tests = tests;
        this.steps = steps;
        this.blocks = blocks;
        this.files = files;
        opening = IntStream.range(0, tests.fieldOfListed().length)
                .filter(test -> files.start(test) < files.end(test))
                .map(test -> tests.fieldOfListed()[test])
                .distinct()
                .toArray();
    }

    static StageIndex of(List<CompiledBlock> blocks, ConditionEvaluator evaluator) {
        return new Filing(blocks, new TestBook(evaluator)).done();
    }

    @Override
    public Question ask(Facts facts, Instant now) {
        Asking spare = spares.take();
        Asking asking = spare == null ? new Asking(this) : spare;
        asking.begin(facts, now);
        return asking;
    }

    void spare(Asking asking) {
        spares.give(asking);
    }
}
