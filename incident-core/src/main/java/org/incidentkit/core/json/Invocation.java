package org.incidentkit.core.json;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Calls by reflection, with what the callee throws instead of the wrapping. */
final class Invocation {
    private Invocation() {}

    /** Lets us call what is not public, as hidden builders are, and public things of hidden classes. */
    static <A extends AccessibleObject> A opened(A member) {
        try {
            member.setAccessible(true);
            return member;
        } catch (InaccessibleObjectException e) {
            throw new JsonException("", member + " is not open to org.incidentkit.core", e);
        }
    }

    static @Nullable Object call(Method method, @Nullable Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw thrown(e);
        } catch (IllegalAccessException e) {
            throw new JsonException("", method + " cannot be called", e);
        }
    }

    static Object construct(Constructor<?> constructor, Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw thrown(e);
        } catch (ReflectiveOperationException e) {
            throw new JsonException("", constructor + " cannot be called", e);
        }
    }

    private static JsonException thrown(InvocationTargetException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException cause
                ? JsonException.of(cause)
                : new JsonException("", String.valueOf(e.getCause()), e);
    }
}
