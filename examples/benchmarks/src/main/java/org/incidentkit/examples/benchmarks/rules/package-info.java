/** The rule engine beside a list of lambdas, Drools and a DMN engine. */
@NullMarked
package org.incidentkit.examples.benchmarks.rules;

import org.jspecify.annotations.NullMarked;
