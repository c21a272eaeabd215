/** The stored form: a small tree, its one canonical text, and the codec between trees and values. */
@NullMarked
package org.incidentkit.core.json;

import org.jspecify.annotations.NullMarked;
