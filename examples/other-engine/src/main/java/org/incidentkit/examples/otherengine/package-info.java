/** A desk with a rule engine of the host's own. */
@NullMarked
package org.incidentkit.examples.otherengine;

import org.jspecify.annotations.NullMarked;
