package org.incidentkit.core.common;

/** A refusal of the domain, thrown by the convenience methods that return a bare value. Nothing was written. */
public final class RejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Outcome.Rejected<?> rejection;

    /**
     * Carries a refusal.
     *
     * @param rejection the refusal
     */
    public RejectedException(Outcome.Rejected<?> rejection) {
        super(rejection.code() + ": " + rejection.sentence());
        this.rejection = rejection;
    }

    /**
     * The refusal, with its code and every violation.
     *
     * @return the refusal
     */
    public Outcome.Rejected<?> rejection() {
        return rejection;
    }
}
