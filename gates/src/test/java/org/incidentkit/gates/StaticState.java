package org.incidentkit.gates;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Finds static fields that can change: not final, or final and holding something made to be changed. */
final class StaticState extends ArchCondition<JavaClass> {
    private static final Set<String> MADE_TO_CHANGE = Set.of(
            "java.util.ArrayList",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.TreeMap",
            "java.util.TreeSet",
            "java.util.WeakHashMap",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.ConcurrentHashMap",
            "java.lang.StringBuilder");

    private StaticState() {
        super("have no static state that changes");
    }

    static ArchCondition<JavaClass> beAbsent() {
        return new StaticState();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getFields().stream()
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(StaticState::changes)
                .forEach(field -> events.add(
                        SimpleConditionEvent.violated(field, field.getFullName() + " is static and can change")));
    }

    private static boolean changes(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.FINAL)
                || MADE_TO_CHANGE.contains(field.getRawType().getName())
                || field.getRawType().getPackageName().equals("java.util.concurrent.atomic");
    }
}
