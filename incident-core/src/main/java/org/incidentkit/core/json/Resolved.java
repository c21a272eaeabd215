package org.incidentkit.core.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A type whose variables are all bound: a class and what stands for its parameters. */
record Resolved(Class<?> raw, List<Resolved> arguments) {
    static Resolved of(Type type) {
        return of(type, Map.of());
    }

    static Resolved of(Type type, Map<TypeVariable<?>, Resolved> bindings) {
        if (type instanceof Class<?> raw) {
            return new Resolved(raw, List.of());
        }
        if (type instanceof ParameterizedType parameterized) {
            List<Resolved> arguments = new ArrayList<>();
            for (Type argument : parameterized.getActualTypeArguments()) {
                arguments.add(of(argument, bindings));
            }
            return new Resolved((Class<?>) parameterized.getRawType(), List.copyOf(arguments));
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], bindings);
        }
        if (type instanceof TypeVariable<?> variable) {
            Resolved bound = bindings.get(variable);
            return bound == null ? new Resolved(erasure(variable), List.of()) : bound;
        }
        throw JsonException.of(type + " has no stored form");
    }

    private static Class<?> erasure(TypeVariable<?> variable) {
        Type bound = variable.getBounds()[0];
        if (bound instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        return bound instanceof Class<?> raw ? raw : Object.class;
    }

    Resolved argument(int index) {
        return index < arguments.size() ? arguments.get(index) : new Resolved(Object.class, List.of());
    }

    /** What stands for the parameters of this class, and of every interface above it. */
    Map<TypeVariable<?>, Resolved> bindings() {
        Map<TypeVariable<?>, Resolved> bindings = new HashMap<>();
        collect(bindings);
        return bindings;
    }

    private void collect(Map<TypeVariable<?>, Resolved> bindings) {
        TypeVariable<?>[] parameters = raw.getTypeParameters();
        for (int i = 0; i < arguments.size(); i++) {
            bindings.put(parameters[i], arguments.get(i));
        }
        for (Type above : raw.getGenericInterfaces()) {
            of(above, bindings).collect(bindings);
        }
    }

    /** A direct subtype, its parameters bound where it hands them up to this type. */
    Resolved subtype(Class<?> below) {
        Map<TypeVariable<?>, Resolved> bindings = new HashMap<>();
        for (Type above : below.getGenericInterfaces()) {
            if (above instanceof ParameterizedType parameterized && parameterized.getRawType() == raw) {
                Type[] handed = parameterized.getActualTypeArguments();
                for (int i = 0; i < handed.length; i++) {
                    if (handed[i] instanceof TypeVariable<?> variable) {
                        bindings.put(variable, argument(i));
                    }
                }
            }
        }
        List<Resolved> bound = new ArrayList<>();
        for (TypeVariable<?> parameter : below.getTypeParameters()) {
            bound.add(of(parameter, bindings));
        }
        return new Resolved(below, List.copyOf(bound));
    }

    @Override
    public String toString() {
        return arguments.isEmpty() ? raw.getName() : raw.getName() + arguments;
    }
}
