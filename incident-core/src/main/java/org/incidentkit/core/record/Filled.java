package org.incidentkit.core.record;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Words that may be left out, but say something when they are there; {@code NotBlank} refuses what is left out. */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = "(?s).*\\S.*")
@ReportAsSingleViolation
@Target({ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Filled {
    /** {@return the key of the message} */
    String message() default "{org.incidentkit.core.record.Filled.message}";

    /** {@return when it is checked} */
    Class<?>[] groups() default {};

    /** {@return what a validator's client hangs on it} */
    Class<? extends Payload>[] payload() default {};
}
