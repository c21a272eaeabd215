/** A tenant's configuration: rules, lifecycles, matrix, calendars, promises, fields; one immutable, hashed, journalled whole. */
@NullMarked
package org.incidentkit.core.configuration;

import org.jspecify.annotations.NullMarked;
