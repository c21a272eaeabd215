package org.incidentkit.rules.compile;

import java.util.List;

/**
 * A stage ready to be walked.
 *
 * @param blocks its blocks, in order
 * @param matcher tells which of their rules hold
 * @param reckoner works out computed values
 */
record CompiledStage(List<CompiledBlock> blocks, Matcher matcher, Reckoner reckoner) {
    CompiledStage reckoning(Reckoner other) {
        return new CompiledStage(blocks, matcher, other);
    }
}
