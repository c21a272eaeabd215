package org.incidentkit.rules.compile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.rules.model.Rule;
import org.jspecify.annotations.Nullable;

/** One decision on its way through an index. Used by one thread, and by the next decision afterwards. */
final class Asking implements Matcher.Question, Hits {
    private static final byte UNKNOWN = 0;
    private static final byte PASSED = 1;
    private static final byte FAILED = 2;

    private final StageIndex index;
    private final boolean[] lookedUp;
    private final WordPass[] words;
    /** The listed tests that hold, as bits and one by one. */
    private final long[] holds;

    private final int[] held;
    private int heldCount;
    private final int[] standings;
    private final @Nullable Ints[] several;
    private final byte[] answers;
    /** The tests that have an answer. */
    private final Ints answered = new Ints();

    private final Candidates candidates;
    private final Taken taken = new Taken();
    private final long[] work;
    private final long[] struck;
    private final long[] unsure;
    /** Whom an alternative saves, by the level of the sieve. */
    private final List<long[]> saved = new ArrayList<>();

    private Facts facts = Facts.none();
    private Instant now = Instant.EPOCH;
    private BlockIndex block;
    private boolean inHead;
    /** Whether rules of the residue of which nobody is unsure hold without being asked. */
    private boolean isSifted;

    Asking(StageIndex index) {
        this.index = index;
        List<FieldIndex> fields = index.tests.fields();
        lookedUp = new boolean[fields.size()];
        words = fields.stream()
                .map(field -> new WordPass(field.texts().words()))
                .toArray(WordPass[]::new);
        int listed = index.tests.fieldOfListed().length;
        holds = new long[(listed >> 6) + 1];
        held = new int[listed];
        standings = new int[index.tests.slots()];
        several = new Ints[standings.length];
        answers = new byte[index.tests.asked().length];
        candidates = new Candidates(index.steps.entry().length);
        int residue = index.blocks.stream()
                .mapToInt(one -> one.residue().rules().length)
                .max()
                .orElse(0);
        work = new long[residue];
        struck = new long[residue];
        unsure = new long[residue];
        block = index.blocks.get(0);
    }

    void begin(Facts from, Instant at) {
        facts = from;
        now = at;
    }

    @Override
    public Hits block(int number) {
        block = index.blocks.get(number);
        inHead = block.head() != 0;
        isSifted = false;
        if (inHead) {
            candidates.head(block.firstWord(), block.head());
        } else {
            prepare(block.firstWord());
        }
        return this;
    }

    @Override
    public Facts facts() {
        return facts;
    }

    Instant now() {
        return now;
    }

    @Override
    public Taken taken() {
        return taken;
    }

    /** Opens the files, and adds those of the residue that may hold. */
    private void prepare(int from) {
        for (int field : index.opening) {
            lookUp(field);
        }
        Residue residue = block.residue();
        if (residue.rules().length > 0) {
            sift(residue);
        }
        candidates.walk(from, block.endWord());
    }

    private void sift(Residue residue) {
        int words = residue.rules().length;
        Arrays.fill(struck, 0, words, 0);
        Arrays.fill(unsure, 0, words, 0);
        for (int i = 0; i < residue.sieves().size(); i++) {
            residue.sieves().get(i).strike(this, struck, unsure);
        }
        candidates.add(residue.rules(), struck, block.firstWord());
        for (int i = 0; i < words; i++) {
            unsure[i] |= ~residue.settled()[i];
        }
        isSifted = true;
    }

    @Override
    public int next() {
        while (true) {
            int rule = candidates.next();
            if (rule >= 0 && isHolding(rule)) {
                return rule - block.first();
            }
            if (rule < 0) {
                if (!inHead) {
                    return -1;
                }
                inHead = false;
                prepare(block.firstWord() + 1);
            }
        }
    }

    private boolean isHolding(int rule) {
        if (isSifted && !Bits.has(unsure, rule - block.first())) {
            return true;
        }
        Code code = index.steps.code();
        int step = index.steps.entry()[rule];
        while (step >= 0) {
            step = code.next(step, passes(code.test(step)));
        }
        return step == Code.HOLDS && (!index.steps.limited().get(rule) || block.isValidAt(rule, now));
    }

    boolean passes(int test) {
        int number = TestCode.number(test);
        return switch (TestCode.kind(test)) {
            case TestCode.LISTED -> {
                lookUp(index.tests.fieldOfListed()[number]);
                yield (holds[number >> 6] >>> number & 1) != 0;
            }
            case TestCode.RANGE -> isWithin(index.tests.ranges()[number]);
            default -> asked(number);
        };
    }

    private boolean isWithin(RangeTest range) {
        lookUp(range.field());
        int standing = standings[range.slot()];
        if (standing != Order.SEVERAL) {
            return standing >= range.lowest() && standing <= range.highest();
        }
        Ints all = Objects.requireNonNull(several[range.slot()]);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) >= range.lowest() && all.get(i) <= range.highest()) {
                return true;
            }
        }
        return false;
    }

    private boolean asked(int number) {
        if (answers[number] == UNKNOWN) {
            answered.add(number);
            answers[number] = index.tests.asked()[number].holds(facts, now) ? PASSED : FAILED;
        }
        return answers[number] == PASSED;
    }

    /** Finds all tests of a field that its values pass, unless that is done. */
    void lookUp(int field) {
        if (!lookedUp[field]) {
            lookedUp[field] = true;
            FieldIndex found = index.tests.fields().get(field);
            found.scan(facts.values(found.name()), words[field], this);
        }
    }

    void holdAll(IntLists tests, int number) {
        for (int i = tests.start(number); i < tests.end(number); i++) {
            hold(tests.item(i));
        }
    }

    /** A listed test holds. */
    void hold(int test) {
        long bit = 1L << test;
        if ((holds[test >> 6] & bit) == 0) {
            holds[test >> 6] |= bit;
            held[heldCount++] = test;
            candidates.addAll(index.files, test);
        }
    }

    int heldCount() {
        return heldCount;
    }

    int held(int at) {
        return held[at];
    }

    void standNowhere(int slot) {
        standings[slot] = Order.NOWHERE;
    }

    void stand(int slot, int standing) {
        if (standings[slot] == Order.NOWHERE) {
            standings[slot] = standing;
            return;
        }
        if (standings[slot] != Order.SEVERAL) {
            Ints all = new Ints();
            all.add(standings[slot]);
            several[slot] = all;
            standings[slot] = Order.SEVERAL;
        }
        Objects.requireNonNull(several[slot]).add(standing);
    }

    int standing(int slot) {
        return standings[slot];
    }

    /** {@return a copy to work on; good until the next one} */
    long[] work(long[] bits) {
        System.arraycopy(bits, 0, work, 0, bits.length);
        return work;
    }

    /** {@return none, to be added to; good until the next one of that level} */
    long[] saved(int level, int words) {
        while (saved.size() <= level) {
            saved.add(new long[work.length]);
        }
        Arrays.fill(saved.get(level), 0, words, 0);
        return saved.get(level);
    }

    @Override
    public void become(Facts after) {
        for (int field = 0; field < lookedUp.length; field++) {
            String name = index.tests.fields().get(field).name();
            if (lookedUp[field] && after.values(name) != facts.values(name)) {
                forget(field);
            }
        }
        forgetAnswers();
        facts = after;
    }

    private void forgetAnswers() {
        for (int i = 0; i < answered.size(); i++) {
            answers[answered.get(i)] = UNKNOWN;
        }
        answered.clear();
    }

    private void forget(int field) {
        lookedUp[field] = false;
        int kept = 0;
        for (int i = 0; i < heldCount; i++) {
            if (index.tests.fieldOfListed()[held[i]] == field) {
                holds[held[i] >> 6] &= ~(1L << held[i]);
            } else {
                held[kept++] = held[i];
            }
        }
        heldCount = kept;
    }

    @Override
    public void close() {
        for (int i = 0; i < heldCount; i++) {
            holds[held[i] >> 6] = 0;
        }
        heldCount = 0;
        Arrays.fill(lookedUp, false);
        forgetAnswers();
        candidates.clear();
        taken.begin();
        taken.begin(Facts.none(), Optional.empty(), Rule::effects);
        facts = Facts.none();
        index.spare(this);
    }
}
