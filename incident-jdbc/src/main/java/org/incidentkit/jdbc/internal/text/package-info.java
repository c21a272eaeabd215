/** The words of records, kept beside them so that they can be erased. */
@NullMarked
package org.incidentkit.jdbc.internal.text;

import org.jspecify.annotations.NullMarked;
