package org.incidentkit.rules.compile;

/**
 * Strikes the rules whose range does not have the value, or those whose range has it and must not. Between one standing
 * of a value and the next few rules change sides: who is struck is kept for every so many changes, and the rest is made
 * up.
 */
final class RangeSieve implements Sieve {
    private static final int EVERY = 128;

    private final int field;
    private final int slot;
    /** All rules it is about. */
    private final long[] all;
    /** Who is struck where no range has the value. */
    private final long[] outside;
    /** The rules that change sides, by standing. */
    private final IntLists changes;
    /** From here on nobody changes sides. */
    private final int last;
    /** Who is struck below the standing at which so many changes are over. */
    private final long[][] kept;

    /** Made for ranges of one slot; no rule has two. */
    RangeSieve(IntLists.Pairs rulesOfRanges, RangeTest[] ranges, boolean wanted, int words) {
        field = ranges[rulesOfRanges.key(0)].field();
        slot = ranges[rulesOfRanges.key(0)].slot();
        all = Bits.of(rulesOfRanges, words);
        outside = wanted ? all : new long[words];
        int last = 0;
        IntLists.Pairs pairs = new IntLists.Pairs();
        for (int i = 0; i < rulesOfRanges.size(); i++) {
            RangeTest range = ranges[rulesOfRanges.key(i)];
            if (range.lowest() <= range.highest()) {
                pairs.add(range.lowest(), rulesOfRanges.item(i));
                pairs.add(range.highest() + 1, rulesOfRanges.item(i));
                last = Math.max(last, range.highest() + 1);
            }
        }
        changes = IntLists.of(last + 1, pairs);
        this.last = last;
        kept = kept(pairs.size());
    }

    private long[][] kept(int size) {
        long[][] kept = new long[size / EVERY + 1][];
        long[] struck = outside.clone();
        for (int i = 0; i < size; i++) {
            if (i % EVERY == 0) {
                kept[i / EVERY] = struck.clone();
            }
            flip(struck, changes.item(i));
        }
        if (size % EVERY == 0) {
            kept[size / EVERY] = struck;
        }
        return kept;
    }

    private static void flip(long[] struck, int rule) {
        struck[rule >> 6] ^= 1L << rule;
    }

    @Override
    public void strike(Asking asking, long[] struck, long[] unsure) {
        asking.lookUp(field);
        int standing = asking.standing(slot);
        if (standing == Order.SEVERAL) {
            Bits.add(all, unsure);
        } else if (standing == Order.NOWHERE) {
            Bits.add(outside, struck);
        } else {
            int over = changes.end(Math.min(standing, last));
            long[] now = asking.work(kept[over / EVERY]);
            for (int i = over - over % EVERY; i < over; i++) {
                flip(now, changes.item(i));
            }
            Bits.add(now, struck);
        }
    }
}
