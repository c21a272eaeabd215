/** A desk inside the transactions of a host that uses Spring, on a schema that the host's Liquibase applies. */
@NullMarked
package org.incidentkit.examples.hosttx;

import org.jspecify.annotations.NullMarked;
