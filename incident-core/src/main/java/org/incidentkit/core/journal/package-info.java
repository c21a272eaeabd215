/** The journal: every event of every record as canonical text, chained by hashes, readable for as long as it is kept. */
@NullMarked
package org.incidentkit.core.journal;

import org.jspecify.annotations.NullMarked;
