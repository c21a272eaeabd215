/** Imports a ServiceNow-style incident log through a desk and compares what the desk derived with what the log says. */
@NullMarked
package org.incidentkit.examples.replay;

import org.jspecify.annotations.NullMarked;
