/** The fields of a desk by name and type: one definition for forms, rules, filters, exchange and privacy. */
@NullMarked
package org.incidentkit.core.field;

import org.jspecify.annotations.NullMarked;
