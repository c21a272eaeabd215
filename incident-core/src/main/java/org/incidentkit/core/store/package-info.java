/** The storage port: one way to write, small ways to read, claims of due work. Every call names its tenant. */
@NullMarked
package org.incidentkit.core.store;

import org.jspecify.annotations.NullMarked;
