package org.incidentkit.core.json;

import org.jspecify.annotations.Nullable;

/** A form looked up on first use. Safe under races: forms are immutable, and the last lookup wins nothing. */
final class LazyForm {
    private final Forms forms;
    private final Resolved type;
    private @Nullable Form form;

    LazyForm(Forms forms, Resolved type) {
        this.forms = forms;
        this.type = type;
    }

    Form get() {
        Form known = form;
        if (known == null) {
            known = forms.of(type);
            form = known;
        }
        return known;
    }
}
