package org.incidentkit.core.common;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the domain answers to a request: a value, or a refusal with its reason. A refusal has written nothing.
 *
 * @param <T> what an accepted request gives
 */
public sealed interface Outcome<T> {
    /**
     * The request was done.
     *
     * @param value what it gave
     * @param <T> the type of that value
     */
    record Accepted<T>(T value) implements Outcome<T> {}

    /**
     * The domain said no; nothing was written.
     *
     * @param code the stable, machine-readable reason, such as {@code invalid-input} or {@code illegal-transition}
     * @param violations every violated constraint; empty when the reason is none of input
     * @param parameters the typed parts of the sentence, by name
     * @param sentence the reason for a person
     * @param <T> what an accepted request would have given
     */
    record Rejected<T>(String code, List<Violation> violations, Map<String, String> parameters, String sentence)
            implements Outcome<T> {
        /** Takes copies of the collections. */
        public Rejected {
            violations = List.copyOf(violations);
            parameters = Map.copyOf(parameters);
        }

        /**
         * The same refusal of a request for something else.
         *
         * @param <U> what that request would have given
         * @return this refusal, retyped
         */
        public <U> Rejected<U> retyped() {
            return new Rejected<>(code, violations, parameters, sentence);
        }
    }

    /**
     * An accepted outcome.
     *
     * @param value what the request gave
     * @param <T> its type
     * @return the outcome
     */
    static <T> Outcome<T> accepted(T value) {
        return new Accepted<>(value);
    }

    /**
     * A refusal without violations.
     *
     * @param code the machine-readable reason
     * @param sentence the reason for a person
     * @param parameters the typed parts of the sentence
     * @param <T> what an accepted request would have given
     * @return the refusal
     */
    static <T> Rejected<T> rejected(String code, String sentence, Map<String, String> parameters) {
        return new Rejected<>(code, List.of(), parameters, sentence);
    }

    /**
     * A refusal of violated input.
     *
     * @param violations all of them, at least one
     * @param <T> what an accepted request would have given
     * @return the refusal, its sentence joining the violations
     */
    static <T> Rejected<T> invalid(List<Violation> violations) {
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("violations are empty: an input without violations is not invalid");
        }
        String sentence =
                String.join("; ", violations.stream().map(Violation::toString).toList());
        return new Rejected<>("invalid-input", violations, Map.of(), sentence);
    }

    /**
     * Whether the request was done.
     *
     * @return true for {@link Accepted}
     */
    default boolean isAccepted() {
        return this instanceof Accepted;
    }

    /**
     * The value of an accepted request.
     *
     * @return the value
     * @throws RejectedException carrying the refusal, when there is one
     */
    default T orThrow() {
        if (this instanceof Accepted<T> accepted) {
            return accepted.value();
        }
        throw new RejectedException((Rejected<?>) this);
    }

    /**
     * The outcome of something made from the value.
     *
     * @param change makes it; not called for a refusal
     * @param <U> the new type
     * @return the changed outcome, or the same refusal
     */
    default <U> Outcome<U> map(Function<? super T, ? extends U> change) {
        return flatMap(value -> accepted(change.apply(value)));
    }

    /**
     * The outcome of a further request that needs the value.
     *
     * @param next the further request; not called for a refusal
     * @param <U> what it gives
     * @return its outcome, or this refusal
     */
    default <U> Outcome<U> flatMap(Function<? super T, Outcome<U>> next) {
        if (this instanceof Accepted<T> accepted) {
            return next.apply(accepted.value());
        }
        return ((Rejected<T>) this).retyped();
    }
}
