package org.incidentkit.core.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A form of named members. */
interface ObjectForm extends Form {
    /** The member that names the alternative of a sealed type. */
    String TYPE = "type";

    List<Member> members();

    void writeMembers(Object value, Consumer<Object> attachments, Map<String, Json> out);

    Object readMembers(Json.Obj object, Reading reading);

    @Override
    default Json write(Object value, Consumer<Object> attachments) {
        LinkedHashMap<String, Json> out = new LinkedHashMap<>();
        writeMembers(value, attachments, out);
        return new Json.Obj(Members.of(out));
    }

    @Override
    default Object read(Json json, Reading reading) {
        Json.Obj object = Form.expect(Json.Obj.class, json);
        refuseUnknown(object, reading);
        return readMembers(object, reading);
    }

    default boolean knows(String name) {
        return members().stream().anyMatch(member -> member.name().equals(name));
    }

    private void refuseUnknown(Json.Obj object, Reading reading) {
        if (!reading.strict()) {
            return;
        }
        for (String name : object.members().keySet()) {
            if (!knows(name)) {
                throw JsonException.of("is not known here").inside(name);
            }
        }
    }
}
