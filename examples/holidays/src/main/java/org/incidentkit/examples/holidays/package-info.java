/** Holidays from elsewhere in a calendar: a country's public holidays, and a feed that a company keeps itself. */
@NullMarked
package org.incidentkit.examples.holidays;

import org.jspecify.annotations.NullMarked;
