package org.incidentkit.core.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A record, its components in their order. */
record RecordForm(Constructor<?> constructor, List<Member> members) implements ObjectForm {
    static RecordForm of(Resolved type, Forms forms) {
        Map<TypeVariable<?>, Resolved> bindings = type.bindings();
        RecordComponent[] components = type.raw().getRecordComponents();
        List<Member> members = new ArrayList<>();
        for (RecordComponent component : components) {
            Resolved of = Resolved.of(component.getGenericType(), bindings);
            members.add(new Member(
                    Label.of(component.getName()),
                    Invocation.opened(component.getAccessor()),
                    forms.later(of),
                    Member.Presence.COMPONENT));
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return new RecordForm(Invocation.opened(type.raw().getDeclaredConstructor(types)), List.copyOf(members));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its constructor", e);
        }
    }

    /** Whether the record only gives a type to one value. */
    boolean isBare() {
        return members.size() == 1 && members.get(0).name().equals("value");
    }

    @Override
    public void writeMembers(Object value, Consumer<Object> attachments, JsonSink out) {
        for (Member member : members) {
            member.write(value, attachments, out);
        }
    }

    @Override
    public Object readMembers(Json.Obj object, Reading reading) {
        Object[] values = new Object[members.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = members.get(i).read(object, reading);
            if (value == null) {
                throw JsonException.of("is missing").inside(members.get(i).name());
            }
            values[i] = value;
        }
        return Invocation.construct(constructor, values);
    }
}
