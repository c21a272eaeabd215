package org.incidentkit.examples.benchmarks.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is decided on, as a plain object; every contender gets the same. */
public final class Ticket {
    private final String title;
    private final String service;
    private final String category;
    private final String channel;
    private final long users;

    Ticket(List<String> titleWords, String service, String category, Reach reach) {
        this.title = String.join(" ", titleWords);
        this.service = service;
        this.category = category;
        this.channel = reach.channel();
        this.users = reach.users();
    }

    /** How it came in, and how many it touches. */
    record Reach(String channel, long users) {}

    /** {@return its title} */
    public String getTitle() {
        return title;
    }

    /** {@return the words of its title, in lower case, cut afresh} */
    public Set<String> getWords() {
        return new HashSet<>(List.of(title.toLowerCase(Locale.ROOT).split(" ", 0)));
    }

    /** {@return its service} */
    public String getService() {
        return service;
    }

    /** {@return its category, a path} */
    public String getCategory() {
        return category;
    }

    /** {@return its channel} */
    public String getChannel() {
        return channel;
    }

    /** {@return how many users are affected} */
    public long getUsers() {
        return users;
    }
}
