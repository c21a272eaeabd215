package org.incidentkit.core.store.contract;

import java.util.Optional;
import java.util.function.Supplier;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.store.Store;

/** One run of one case: the store under test, and what is looked at. Used by one thread. */
final class Trial {
    private static final int LONGEST_SHOWN = 2_000;

    private final String name;
    private final StoreFixture fixture;
    private final Store store;
    private int looks;

    Trial(String name, StoreFixture fixture) {
        this.name = name;
        this.fixture = fixture;
        this.store = fixture.open();
    }

    Store store() {
        return store;
    }

    StoreTraits traits() {
        return fixture.traits();
    }

    /** The store as one tenant sees it. */
    TenantView here() {
        return in(Samples.ACME);
    }

    TenantView in(TenantId tenant) {
        return new TenantView(this, store, tenant);
    }

    /** The store as the same tenant sees it from another process. */
    TenantView elsewhere() {
        return new TenantView(this, fixture.again(), Samples.ACME);
    }

    void same(String what, Object expected, Object actual) {
        looks++;
        if (!expected.equals(actual)) {
            throw violation(what + " should be " + shown(expected) + " but is " + shown(actual));
        }
    }

    void holds(String what, boolean is) {
        looks++;
        if (!is) {
            throw violation(what);
        }
    }

    <T> T present(String what, Optional<T> found) {
        holds(what + " is missing", found.isPresent());
        return found.orElseThrow();
    }

    void absent(String what, Optional<?> found) {
        same(what, Optional.empty(), found);
    }

    /** The call is a caller's mistake, and told as one. */
    void refuses(String what, Supplier<?> call) {
        looks++;
        Object answer;
        try {
            answer = call.get();
        } catch (IllegalArgumentException expected) {
            return;
        }
        throw violation(what + " should be refused as an illegal argument but is answered by " + shown(answer));
    }

    int looks() {
        if (looks == 0) {
            throw violation("the case looked at nothing");
        }
        return looks;
    }

    private ContractViolation violation(String what) {
        return new ContractViolation(name + ": " + what);
    }

    private static String shown(Object value) {
        String text = String.valueOf(value);
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "… (" + text.length() + ")";
    }
}
