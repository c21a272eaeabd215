package org.incidentkit.core.common;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The recipe of {@link DomainValue} for the few values that people revise: their builder may begin with another value,
 * and what is set on it takes the place of what was there.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        jakarta = true,
        jdk9Collections = true,
        deferCollectionAllocation = true,
        allowedClasspathAnnotations = {Override.class})
public @interface RevisedValue {}
