/** The quickstart: one incident from report to closing, told on the console. */
@NullMarked
package org.incidentkit.examples.quickstart;

import org.jspecify.annotations.NullMarked;
