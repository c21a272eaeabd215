/** What rules say: blocks of rules by stage, checked before anything decides by them. */
@NullMarked
package org.incidentkit.rules.model;

import org.jspecify.annotations.NullMarked;
