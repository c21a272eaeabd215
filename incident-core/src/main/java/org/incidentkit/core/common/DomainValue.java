package org.incidentkit.core.common;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The one recipe for wide immutable values: a public interface, a hidden implementation, a nested public builder
 * that sets each attribute once.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        strictBuilder = true,
        jdkOnly = true,
        jakarta = true,
        jdk9Collections = true,
        deferCollectionAllocation = true,
        allowedClasspathAnnotations = {Override.class},
        passAnnotations = {Nullable.class})
public @interface DomainValue {}
