package org.incidentkit.core.json;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A wide value with a builder, its attributes in the order of their names. */
record ValueForm(Method builder, Method build, List<Attribute> attributes, List<Member> members) implements ObjectForm {
    /** One attribute and how the builder takes it. */
    record Attribute(Member member, Method setter) {}

    static boolean isValue(Class<?> type) {
        if (!type.isInterface()) {
            return false;
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isBuilder(method)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBuilder(Method method) {
        return Modifier.isStatic(method.getModifiers())
                && method.getName().equals("builder")
                && method.getParameterCount() == 0;
    }

    static ValueForm of(Resolved type, Forms forms) {
        try {
            Method builder = Invocation.opened(type.raw().getDeclaredMethod("builder"));
            Method build = Invocation.opened(builder.getReturnType().getMethod("build"));
            Map<TypeVariable<?>, Resolved> bindings = type.bindings();
            List<Attribute> attributes = new ArrayList<>();
            for (Method accessor : accessors(type.raw()).values()) {
                Resolved attribute = Resolved.of(accessor.getGenericReturnType(), bindings);
                Method setter = setter(builder.getReturnType(), accessor.getName(), attribute.raw());
                if (setter != null) {
                    Member member = member(accessor, forms.later(attribute));
                    attributes.add(new Attribute(member, Invocation.opened(setter)));
                } else if (Modifier.isAbstract(accessor.getModifiers())) {
                    throw JsonException.of(accessor + " has no setter in its builder");
                }
            }
            List<Member> members = attributes.stream().map(Attribute::member).toList();
            return new ValueForm(builder, build, List.copyOf(attributes), members);
        } catch (NoSuchMethodException e) {
            throw new JsonException("", type + " has no builder", e);
        }
    }

    private static Member member(Method accessor, LazyForm form) {
        boolean hasDefault = !Modifier.isAbstract(accessor.getModifiers());
        Member.Presence presence = hasDefault ? Member.Presence.DEFAULTED : Member.Presence.ATTRIBUTE;
        return new Member(Label.of(accessor.getName()), Invocation.opened(accessor), form, presence);
    }

    /** The most specific accessor of each name: a method without parameters, abstract or with a default. */
    private static Map<String, Method> accessors(Class<?> type) {
        Map<String, Method> found = new TreeMap<>();
        for (Method method : type.getMethods()) {
            boolean accessor = !Modifier.isStatic(method.getModifiers())
                    && method.getParameterCount() == 0
                    && method.getReturnType() != void.class
                    && !method.isBridge();
            if (accessor) {
                found.merge(method.getName(), method, ValueForm::moreSpecific);
            }
        }
        return found;
    }

    private static Method moreSpecific(Method one, Method other) {
        return one.getDeclaringClass().isAssignableFrom(other.getDeclaringClass()) ? other : one;
    }

    private static @Nullable Method setter(Class<?> builder, String name, Class<?> type) {
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (Method method : builder.getMethods()) {
            if (method.getParameterCount() == 1 && !method.isVarArgs()) {
                Class<?> parameter = method.getParameterTypes()[0];
                String called = method.getName();
                boolean single = called.equals(name) && (parameter == type || collects(type, parameter));
                boolean all = called.equals("addAll" + capital) && collects(type, parameter);
                boolean put = called.equals("putAll" + capital) && type == Map.class && parameter == Map.class;
                if (single || all || put) {
                    return method;
                }
            }
        }
        return null;
    }

    private static boolean collects(Class<?> type, Class<?> parameter) {
        return Collection.class.isAssignableFrom(type) && parameter == Iterable.class;
    }

    @Override
    public void writeMembers(Object value, Consumer<Object> attachments, JsonSink out) {
        for (Member member : members) {
            member.write(value, attachments, out);
        }
    }

    @Override
    public Object readMembers(Json.Obj object, Reading reading) {
        Object target = Objects.requireNonNull(Invocation.call(builder, null));
        for (Attribute attribute : attributes) {
            Member member = attribute.member();
            boolean there = object.members().containsKey(member.name());
            boolean defaults = !there && member.presence() == Member.Presence.DEFAULTED;
            Object value = defaults ? null : member.read(object, reading);
            if (value != null) {
                Invocation.call(attribute.setter(), target, value);
            }
        }
        return Objects.requireNonNull(Invocation.call(build, target));
    }
}
