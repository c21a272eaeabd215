/** Rules made ready to decide. */
@NullMarked
package org.incidentkit.rules.compile;

import org.jspecify.annotations.NullMarked;
