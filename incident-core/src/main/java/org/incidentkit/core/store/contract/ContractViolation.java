package org.incidentkit.core.store.contract;

/** A store broke the contract; the message names the case, what was looked at, what was expected and what was found. */
public final class ContractViolation extends AssertionError {
    private static final long serialVersionUID = 1L;

    ContractViolation(String message) {
        super(message);
    }
}
