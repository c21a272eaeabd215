package org.incidentkit.rules.compile;

import java.util.List;
import org.incidentkit.rules.model.HitPolicy;

/**
 * A block ready to be walked.
 *
 * @param name its name
 * @param hitPolicy how many of its rules may act
 * @param rules its rules in the order they are asked
 */
record CompiledBlock(String name, HitPolicy hitPolicy, List<CompiledRule> rules) {}
