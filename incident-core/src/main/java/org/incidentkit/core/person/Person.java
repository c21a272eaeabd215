package org.incidentkit.core.person;

import java.util.Optional;

/**
 * Somebody the desk knows: the only place where a name, an address or a telephone number is kept.
 *
 * @param id how records refer to them
 * @param name the name they go by
 * @param email where they read mail
 * @param phone where they are called
 * @param vip whether they are to be served first
 * @param branch the branch or organisation they belong to
 * @param language a BCP 47 tag such as {@code sv}
 */
public record Person(
        PersonId id,
        String name,
        Optional<String> email,
        Optional<String> phone,
        boolean vip,
        Optional<String> branch,
        Optional<String> language) {
    /**
     * Somebody known by name only.
     *
     * @param id how records refer to them
     * @param name the name they go by
     * @return the person
     */
    public static Person of(PersonId id, String name) {
        return new Person(id, name, Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    /**
     * The same person with an address.
     *
     * @param address where they read mail
     * @return the person
     */
    public Person withEmail(String address) {
        return new Person(id, name, Optional.of(address), phone, vip, branch, language);
    }

    /**
     * The same person with a telephone number.
     *
     * @param number where they are called
     * @return the person
     */
    public Person withPhone(String number) {
        return new Person(id, name, email, Optional.of(number), vip, branch, language);
    }

    /**
     * The same person, to be served first or like everybody.
     *
     * @param first whether first
     * @return the person
     */
    public Person withVip(boolean first) {
        return new Person(id, name, email, phone, first, branch, language);
    }

    /**
     * The same person in a branch.
     *
     * @param aBranch the branch or organisation
     * @return the person
     */
    public Person withBranch(String aBranch) {
        return new Person(id, name, email, phone, vip, Optional.of(aBranch), language);
    }

    /**
     * The same person, speaking a language.
     *
     * @param tag a BCP 47 tag such as {@code sv}
     * @return the person
     */
    public Person withLanguage(String tag) {
        return new Person(id, name, email, phone, vip, branch, Optional.of(tag));
    }

    /** {@return the id alone, so that no log ever holds personal data by accident} */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
