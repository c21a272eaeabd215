package org.incidentkit.core.desk;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.hibernate.validator.spi.properties.ConstrainableExecutable;
import org.hibernate.validator.spi.properties.GetterPropertySelectionStrategy;

/**
 * The validator of hosts that bring none: Hibernate Validator, taught that a value's accessors have no {@code get} in
 * front, and kept from needing an expression language.
 */
final class DefaultValidator {
    private static final Set<String> NO_PROPERTIES = Set.of("hashCode", "toString", "getClass", "clone", "touches");

    private DefaultValidator() {}

    static Validator create() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator())
                .getterPropertySelectionStrategy(new Accessors())
                .buildValidatorFactory()
                .getValidator();
    }

    private static final class Accessors implements GetterPropertySelectionStrategy {
        @Override
        public Optional<String> getProperty(ConstrainableExecutable executable) {
            boolean accessor = executable.getParameterTypes().length == 0
                    && executable.getReturnType() != void.class
                    && !NO_PROPERTIES.contains(executable.getName());
            return accessor ? Optional.of(executable.getName()) : Optional.empty();
        }

        @Override
        public List<String> getGetterMethodNameCandidates(String property) {
            return List.of(property);
        }
    }
}
