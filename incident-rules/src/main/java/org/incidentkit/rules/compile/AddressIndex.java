package org.incidentkit.rules.compile;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.incidentkit.core.condition.CidrBlock;
import org.incidentkit.core.condition.FactTest.WithinBlocks;
import org.incidentkit.core.condition.IpAddress;

/** Finds the tests for blocks of addresses: looks up the block around an address for every length that one of them has. */
final class AddressIndex {
    private final Map<CidrBlock, Integer> blocks = new HashMap<>();
    private final IntLists tests;
    private final int[] lengths;
    private final int[] lengthsOfSix;

    /** The map gives each test its number; their blocks can be read. */
    AddressIndex(Map<WithinBlocks, Integer> numbered) {
        IntLists.Pairs byBlock = new IntLists.Pairs();
        numbered.forEach((test, number) -> test.blocks().forEach(text -> {
            CidrBlock block = CidrBlock.parse(text).orElseThrow();
            byBlock.add(blocks.computeIfAbsent(block, any -> blocks.size()), number);
        }));
        tests = IntLists.of(blocks.size(), byBlock);
        lengths = lengths(false);
        lengthsOfSix = lengths(true);
    }

    private int[] lengths(boolean six) {
        BitSet lengths = new BitSet();
        blocks.keySet().stream()
                .filter(block -> block.first().six() == six)
                .forEach(block -> lengths.set(block.prefix()));
        return lengths.stream().toArray();
    }

    void address(IpAddress address, Asking asking) {
        for (int length : address.six() ? lengthsOfSix : lengths) {
            Integer found = blocks.get(CidrBlock.around(address, length));
            if (found != null) {
                asking.holdAll(tests, found);
            }
        }
    }
}
