/**
 * Typed facts, the conditions over them, the reference evaluator, and the subset of conditions a store can query; what
 * each condition means, missing values included, is told at {@link org.incidentkit.core.condition.FactTest}.
 */
@NullMarked
package org.incidentkit.core.condition;

import org.jspecify.annotations.NullMarked;
