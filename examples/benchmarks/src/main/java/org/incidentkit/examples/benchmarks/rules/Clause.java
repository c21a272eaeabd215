package org.incidentkit.examples.benchmarks.rules;

import java.util.List;

/** A condition that every contender can put in its own words. */
sealed interface Clause {
    /** {@return whether it asks for words of the title} */
    default boolean asksWords() {
        return false;
    }

    /** A text field has a value. */
    record Is(Field field, String value) implements Clause {}

    /** The category is a path or below it. */
    record Under(String path) implements Clause {}

    /** The title has a word. */
    record Word(String word) implements Clause {
        @Override
        public boolean asksWords() {
            return true;
        }
    }

    /** The number of affected users is within bounds. */
    record Users(long least, long most) implements Clause {}

    /** The title matches a pattern of RE2. */
    record Matches(String pattern) implements Clause {}

    /** It does not hold. */
    record Not(Clause part) implements Clause {
        @Override
        public boolean asksWords() {
            return part.asksWords();
        }
    }

    /** All of them hold. */
    record All(List<Clause> parts) implements Clause {
        @Override
        public boolean asksWords() {
            return parts.stream().anyMatch(Clause::asksWords);
        }
    }

    /** At least one holds. */
    record Any(List<Clause> parts) implements Clause {
        @Override
        public boolean asksWords() {
            return parts.stream().anyMatch(Clause::asksWords);
        }
    }

    /** The text fields. */
    enum Field {
        /** The service. */
        SERVICE("service"),
        /** The category. */
        CATEGORY("category"),
        /** The channel. */
        CHANNEL("channel");

        private final String word;

        Field(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        String of(Ticket ticket) {
            return switch (this) {
                case SERVICE -> ticket.getService();
                case CATEGORY -> ticket.getCategory();
                case CHANNEL -> ticket.getChannel();
            };
        }
    }
}
