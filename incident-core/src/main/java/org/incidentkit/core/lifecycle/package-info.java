/** The states of a record's life, the fixed phases they stand for, and which intents lead from one to the next. */
@NullMarked
package org.incidentkit.core.lifecycle;

import org.jspecify.annotations.NullMarked;
