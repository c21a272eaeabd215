package org.incidentkit.core.json;

/**
 * The name of a member that many values have, written out once.
 *
 * @param name the name
 * @param written the name as it stands in a text, with the colon after it
 */
record Label(String name, String written) {
    static Label of(String name) {
        CanonicalText text = new CanonicalText();
        text.name(name);
        return new Label(name, text.whole());
    }
}
