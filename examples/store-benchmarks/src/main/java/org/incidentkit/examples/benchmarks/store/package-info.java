/** The store on PostgreSQL beside hand-written JDBC and an object-relational mapper that do the same work. */
@NullMarked
package org.incidentkit.examples.benchmarks.store;

import org.jspecify.annotations.NullMarked;
