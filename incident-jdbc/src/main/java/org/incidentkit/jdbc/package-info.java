/** The desk's store in a relational database: open one on a data source, hand it to the desk. */
@NullMarked
package org.incidentkit.jdbc;

import org.jspecify.annotations.NullMarked;
