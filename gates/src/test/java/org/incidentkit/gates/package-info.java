/** The house rules: what every jar, package, file and method of the project keeps to. */
package org.incidentkit.gates;
