/** Pointers to announced events, put in order after their commits. */
@NullMarked
package org.incidentkit.jdbc.internal.outbox;

import org.jspecify.annotations.NullMarked;
