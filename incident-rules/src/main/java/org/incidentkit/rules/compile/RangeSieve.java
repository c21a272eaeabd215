package org.incidentkit.rules.compile;

/**
 * Strikes the rules whose range does not have the value. Between one standing of a value and the next few rules change
 * sides: who is struck is kept for every so many changes, and the rest is made up.
 */
final class RangeSieve implements Sieve {
    private static final int EVERY = 128;

    private final int field;
    private final int slot;
    /** All rules it is about, as bits from the block's first on. */
    private final long[] all;
    /** The rules that change sides, by standing. */
    private final IntLists changes;
    /** From here on nobody changes sides. */
    private final int last;
    /** Who is struck below the standing at which so many changes are over. */
    private final long[][] kept;

    RangeSieve(IntLists.Pairs rulesOfRanges, RangeTest[] ranges, int words) {
        field = ranges[rulesOfRanges.key(0)].field();
        slot = ranges[rulesOfRanges.key(0)].slot();
        all = new long[words];
        int last = 0;
        IntLists.Pairs pairs = new IntLists.Pairs();
        for (int i = 0; i < rulesOfRanges.size(); i++) {
            RangeTest range = ranges[rulesOfRanges.key(i)];
            int rule = rulesOfRanges.item(i);
            all[rule >> 6] |= 1L << rule;
            if (range.lowest() <= range.highest()) {
                pairs.add(range.lowest(), rule);
                pairs.add(range.highest() + 1, rule);
                last = Math.max(last, range.highest() + 1);
            }
        }
        changes = IntLists.of(last + 1, pairs);
        this.last = last;
        kept = new long[pairs.size() / EVERY + 1][];
        long[] struck = all.clone();
        for (int i = 0; i < pairs.size(); i++) {
            if (i % EVERY == 0) {
                kept[i / EVERY] = struck.clone();
            }
            flip(struck, changes.item(i));
        }
        if (pairs.size() % EVERY == 0) {
            kept[pairs.size() / EVERY] = struck;
        }
    }

    private static void flip(long[] struck, int rule) {
        struck[rule >> 6] ^= 1L << rule;
    }

    @Override
    public void strike(Asking asking, long[] candidates, int firstWord) {
        asking.lookUp(field);
        int standing = asking.standing(slot);
        if (standing == Order.SEVERAL) {
            return;
        }
        long[] struck = all;
        if (standing >= 0) {
            int over = changes.end(Math.min(standing, last));
            struck = asking.work(kept[over / EVERY]);
            for (int i = over - over % EVERY; i < over; i++) {
                flip(struck, changes.item(i));
            }
        }
        for (int i = 0; i < all.length; i++) {
            candidates[firstWord + i] &= ~struck[i];
        }
    }
}
