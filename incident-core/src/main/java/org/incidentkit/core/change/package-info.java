/** Changes: what is planned, agreed to, carried out and looked back on. */
@NullMarked
package org.incidentkit.core.change;

import org.jspecify.annotations.NullMarked;
