package org.incidentkit.rules.compile;

import java.util.ArrayList;
import java.util.List;

/** A condition with its negations pushed down to its tests, and its tests numbered. */
sealed interface Term {
    /** {@return the term that holds when this one does not; no deeper than conditions are nested} */
    Term opposite();

    /** What needs no test. */
    enum Fixed implements Term {
        /** Holds. */
        HOLDS,
        /** Does not hold. */
        FAILS;

        @Override
        public Term opposite() {
            return this == HOLDS ? FAILS : HOLDS;
        }
    }

    /**
     * One test.
     *
     * @param test its code, see {@link TestCode}
     * @param positive whether it has to pass
     */
    record Leaf(int test, boolean positive) implements Term {
        @Override
        public Term opposite() {
            return new Leaf(test, !positive);
        }
    }

    /**
     * All of them.
     *
     * @param parts none of them an Every itself
     */
    record Every(List<Term> parts) implements Term {
        static Every of(List<Term> terms) {
            List<Term> flat = new ArrayList<>(terms.size());
            for (Term term : terms) {
                if (term instanceof Every inner) {
                    flat.addAll(inner.parts());
                } else if (term != Fixed.HOLDS) {
                    flat.add(term);
                }
            }
            return new Every(flat);
        }

        @Override
        public Term opposite() {
            return Some.of(parts.stream().map(Term::opposite).toList());
        }
    }

    /**
     * At least one.
     *
     * @param parts the alternatives, none of them a Some itself
     */
    record Some(List<Term> parts) implements Term {
        static Some of(List<Term> terms) {
            List<Term> flat = new ArrayList<>(terms.size());
            for (Term term : terms) {
                if (term instanceof Some inner) {
                    flat.addAll(inner.parts());
                } else if (term != Fixed.FAILS) {
                    flat.add(term);
                }
            }
            return new Some(flat);
        }

        @Override
        public Term opposite() {
            return Every.of(parts.stream().map(Term::opposite).toList());
        }
    }
}
