package org.incidentkit.core.json;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A form of named members. */
interface ObjectForm extends Form {
    /** The member that names the alternative of a sealed type. */
    String TYPE = "type";

    List<Member> members();

    void writeMembers(Object value, Consumer<Object> attachments, JsonSink out);

    Object readMembers(Json.Obj object, Reading reading);

    @Override
    default void write(Object value, Consumer<Object> attachments, JsonSink out) {
        out.begin();
        writeMembers(value, attachments, out);
        out.end();
    }

    @Override
    default Object read(Json json, Reading reading) {
        Json.Obj object = Form.expect(Json.Obj.class, json);
        refuseUnknown(object.members().keySet(), reading);
        return readMembers(object, reading);
    }

    /** The value, when the member that names the alternative stands among the others. */
    default Object readAlternative(Json.Obj object, Reading reading) {
        Set<String> others = reading.strict() ? object.without(TYPE).members().keySet() : Set.of();
        refuseUnknown(others, reading);
        return readMembers(object, reading);
    }

    default boolean knows(String name) {
        return members().stream().anyMatch(member -> member.name().equals(name));
    }

    private void refuseUnknown(Set<String> names, Reading reading) {
        for (String name : names) {
            if (reading.strict() && !knows(name)) {
                throw JsonException.of("is not known here").inside(name);
            }
        }
    }
}
