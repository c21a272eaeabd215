package org.incidentkit.core.ci;

import java.net.URI;
import java.util.Optional;
import org.immutables.value.Value;
import org.incidentkit.core.common.DomainValue;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.record.CiId;

/** A thing the business runs on, as far as the desk needs to know it: its register keeps the rest. */
@Value.Immutable
@DomainValue
public interface ConfigurationItem {
    /** {@return how records refer to it} */
    CiId id();

    /** {@return what people call it} */
    String name();

    /** {@return what kind of thing it is, in the host's words, such as {@code server}} */
    String type();

    /** {@return how much the business depends on it} */
    Optional<Criticality> criticality();

    /** {@return where it runs, in the host's words, such as {@code production}} */
    Optional<String> environment();

    /** {@return where it is in its own life, in the host's words, such as {@code in-use}} */
    Optional<String> status();

    /** {@return where its register shows it} */
    Optional<URI> link();

    /** {@return the group that looks after it} */
    Optional<GroupId> ownerGroup();

    /** {@return the service it belongs to, in the host's words} */
    Optional<String> service();

    /** {@return a builder that needs an id, a name and a type} */
    static Builder builder() {
        return new Builder();
    }

    /** Sets each attribute once. */
    final class Builder extends ImmutableConfigurationItem.Builder {
        Builder() {}
    }
}
