package org.incidentkit.examples.benchmarks.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;

/**
 * Drools: one rule each, the earlier ones more salient. FIRST fires one; for COLLECT what fired is brought into order.
 * One session serves all tickets, each taken out again: a new session for each is forty times slower. Words are cut
 * beforehand, for they would be cut again for every rule.
 */
final class DroolsRules implements Firing {
    private final KieSession session;
    private final List<Integer> fired = new ArrayList<>();
    private final List<Cut> cut = new ArrayList<>();
    private final boolean first;

    /** A ticket with its words cut. */
    public static final class Cut {
        private final Ticket ticket;
        private final Set<String> words;

        Cut(Ticket ticket) {
            this.ticket = ticket;
            this.words = ticket.getWords();
        }

        /** {@return its service} */
        public String getService() {
            return ticket.getService();
        }

        /** {@return its category} */
        public String getCategory() {
            return ticket.getCategory();
        }

        /** {@return its channel} */
        public String getChannel() {
            return ticket.getChannel();
        }

        /** {@return how many users are affected} */
        public long getUsers() {
            return ticket.getUsers();
        }

        /** {@return the words of its title} */
        public Set<String> getWords() {
            return words;
        }
    }

    DroolsRules(Task task) {
        StringBuilder drl = new StringBuilder("dialect \"mvel\"\nimport ")
                .append(Cut.class.getCanonicalName())
                .append(";\nglobal java.util.List fired;\n");
        for (int i = 0; i < task.rules().size(); i++) {
            Spec rule = task.rules().get(i);
            drl.append("rule \"%s\" salience %d when Cut(%s) then fired.add(%d); end%n"
                    .formatted(rule.id(), -i, pattern(rule.when()), i));
        }
        KieBase base =
                new KieHelper().addContent(drl.toString(), ResourceType.DRL).build();
        session = base.newKieSession();
        session.setGlobal("fired", fired);
        task.tickets().forEach(ticket -> cut.add(new Cut(ticket)));
        first = task.isFirst();
    }

    private static String pattern(Clause.All all) {
        return all.parts().stream().map(DroolsRules::constraint).collect(Collectors.joining(", "));
    }

    private static String constraint(Clause clause) {
        if (clause instanceof Clause.Is is) {
            return is.field().word() + " == \"" + is.value() + "\"";
        }
        if (clause instanceof Clause.Under under) {
            return "category == \"%s\" || category str[startsWith] \"%s/\"".formatted(under.path(), under.path());
        }
        if (clause instanceof Clause.Word word) {
            return "words contains \"" + word.word() + "\"";
        }
        Clause.Users users = (Clause.Users) clause;
        return "users >= %d, users <= %d".formatted(users.least(), users.most());
    }

    @Override
    public List<String> fired(int ticket) {
        fired.clear();
        FactHandle handle = session.insert(cut.get(ticket));
        session.fireAllRules(first ? 1 : Integer.MAX_VALUE);
        session.delete(handle);
        fired.sort(Comparator.naturalOrder());
        return fired.stream().map(number -> "rule-" + number).toList();
    }
}
