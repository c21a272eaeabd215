package org.incidentkit.rules.compile;

import java.util.List;

/**
 * Strikes the rules that have alternatives of which none holds.
 *
 * @param level how many such sieves it stands in
 * @param members these rules
 * @param opposite strike those of the rules of which an alternative holds
 */
record AnySieve(int level, long[] members, List<Sieve> opposite) implements Sieve {
    @Override
    public void strike(Asking asking, long[] struck, long[] unsure) {
        long[] saved = asking.saved(level, members.length);
        for (int i = 0; i < opposite.size(); i++) {
            opposite.get(i).strike(asking, saved, unsure);
        }
        for (int i = 0; i < members.length; i++) {
            struck[i] |= members[i] & ~saved[i] & ~unsure[i];
        }
    }
}
