/** The storage contract: named cases, bound to no test framework, that every store must pass. */
@NullMarked
package org.incidentkit.core.store.contract;

import org.jspecify.annotations.NullMarked;
