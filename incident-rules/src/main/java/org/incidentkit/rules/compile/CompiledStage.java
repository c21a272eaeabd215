package org.incidentkit.rules.compile;

import java.util.List;

/**
 * A stage ready to be walked.
 *
 * @param blocks its blocks, in order
 * @param matcher tells which of their rules hold
 */
record CompiledStage(List<CompiledBlock> blocks, Matcher matcher) {
    static final CompiledStage EMPTY = new CompiledStage(List.of(), new OneByOne(List.of()));
}
