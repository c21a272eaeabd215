package org.incidentkit.core.store.contract;

import static org.incidentkit.core.store.contract.Samples.CALLER;

import java.util.List;
import java.util.Optional;
import org.incidentkit.core.person.Person;
import org.incidentkit.core.person.PersonId;

/** Who is who. */
final class PeopleCases {
    private static final int LONGEST_ID = 64;

    private PeopleCases() {}

    static List<ContractCase> all() {
        return new Suite("people")
                .add("everything told of a person is kept", PeopleCases::kept)
                .add("what is not told stays untold", PeopleCases::bare)
                .add("nothing is known of somebody else", PeopleCases::unknown)
                .add("what is told anew stands in place of what was told before", PeopleCases::replaced)
                .add("names are kept to the character", PeopleCases::words)
                .add("people differ by case, accent and blank of their ids", PeopleCases::apart)
                .cases();
    }

    private static Person full(PersonId id) {
        return Person.of(id, "Anna Åkesson")
                .withEmail("anna@example.org")
                .withPhone("+46 8 123 45 67")
                .withVip(true)
                .withBranch("Kista")
                .withLanguage("sv");
    }

    private static void save(Trial trial, Person person) {
        trial.store().people().save(Samples.ACME, person);
    }

    private static void known(Trial trial, Person person) {
        Optional<Person> found = trial.store().people().find(Samples.ACME, person.id());
        trial.same("what is known of " + person.id(), Optional.of(person), found);
    }

    private static void kept(Trial trial) {
        save(trial, full(CALLER));
        known(trial, full(CALLER));
    }

    private static void bare(Trial trial) {
        save(trial, Person.of(CALLER, "Anna"));
        known(trial, Person.of(CALLER, "Anna"));
    }

    private static void unknown(Trial trial) {
        save(trial, full(CALLER));
        trial.absent("what is known of a stranger", trial.store().people().find(Samples.ACME, Samples.REQUESTER));
        known(trial, full(CALLER));
    }

    private static void replaced(Trial trial) {
        save(trial, full(CALLER));
        save(trial, Person.of(CALLER, "Anna Öberg").withPhone("112"));
        known(trial, Person.of(CALLER, "Anna Öberg").withPhone("112"));
        save(trial, full(CALLER));
        known(trial, full(CALLER));
    }

    private static void words(Trial trial) {
        for (String words : Words.ALL) {
            save(trial, Person.of(CALLER, words).withBranch(words));
            known(trial, Person.of(CALLER, words).withBranch(words));
        }
    }

    private static void apart(Trial trial) {
        List<Person> people = List.of("anna", "Anna", "anna ", "ånna", "a\u030anna", "a".repeat(LONGEST_ID)).stream()
                .map(id -> Person.of(new PersonId(id), "Known as " + id))
                .toList();
        people.forEach(person -> save(trial, person));
        people.forEach(person -> known(trial, person));
    }
}
