/** Rules as YAML: read with every problem found, written canonically. */
@NullMarked
package org.incidentkit.rules.document;

import org.jspecify.annotations.NullMarked;
