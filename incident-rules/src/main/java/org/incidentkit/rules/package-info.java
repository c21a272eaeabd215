/** Rule documents, and the engine that decides by them. */
@NullMarked
package org.incidentkit.rules;

import org.jspecify.annotations.NullMarked;
