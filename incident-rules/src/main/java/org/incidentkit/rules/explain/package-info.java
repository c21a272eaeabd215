/** Why a rule did not fire, and what would have made it. */
@NullMarked
package org.incidentkit.rules.explain;

import org.jspecify.annotations.NullMarked;
