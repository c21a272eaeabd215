package org.incidentkit.examples.benchmarks.rules;

import java.util.function.Function;

/** Who decides. */
public enum RuleContender {
    /** This library. */
    INCIDENTKIT(IncidentKitRules::new),
    /** The plain way. */
    LAMBDAS(LambdaRules::new),
    /** A rule engine. */
    DROOLS(DroolsRules::new),
    /** A DMN engine. */
    CAMUNDA_DMN(DmnRules::new);

    private final Function<Task, Firing> maker;

    RuleContender(Function<Task, Firing> maker) {
        this.maker = maker;
    }

    Firing of(Task task) {
        return maker.apply(task);
    }
}
