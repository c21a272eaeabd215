/** What the library costs, measured with JMH, beside the plain way and a peer. */
@NullMarked
package org.incidentkit.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
