/** Who is involved: people, support groups and suppliers by their ids, and the actor of a request. */
@NullMarked
package org.incidentkit.core.person;

import org.jspecify.annotations.NullMarked;
