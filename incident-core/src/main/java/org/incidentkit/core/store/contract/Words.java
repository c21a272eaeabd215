package org.incidentkit.core.store.contract;

import java.util.List;

/** Texts that stores have been seen to spoil. */
final class Words {
    /** As long as a description or a comment may be. */
    static final int LONGEST = 32_000;

    /** Each of them at most 200 characters. */
    static final List<String> ALL = List.of(
            "Räksmörgås på Åland",
            "Ra\u0308ksmo\u0308rga\u030as pa\u030a A\u030aland",
            "👩🏽‍💻 cannot 🔌 the 🖨️ (𝒱𝒫𝒩)",
            "الشبكة معطلة منذ الصباح",
            "הרשת \u202bלא\u202c עובדת",
            "ネットワークが切れた",
            "İstanbul'da ağ yok, ıssız",
            "  leading, trailing and  inner blanks  ",
            "first line\nsecond\r\nthird\twith a tab\n",
            "it's \"quoted\" and \\escaped\\, 100 % of a_b; -- '); DROP TABLE record;",
            "{\"text\": 1, \"digest\": null} ${x} {0} ? :name",
            "ﬁ ligature, non\u00a0breaking, zero\u200bwidth, soft\u00adhyphen",
            "null");

    private Words() {}

    /** As many characters as may be, none of them like its neighbours. */
    static String longest() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; words.length() < LONGEST; i++) {
            words.append(i).append(i % 2 == 0 ? " å " : " ☃ ");
        }
        return words.substring(0, LONGEST);
    }
}
