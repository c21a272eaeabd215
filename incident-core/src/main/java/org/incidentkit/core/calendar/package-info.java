/** When a desk works: opening hours, holidays, breaks, and exact arithmetic with working time in a time zone. */
@NullMarked
package org.incidentkit.core.calendar;

import org.jspecify.annotations.NullMarked;
