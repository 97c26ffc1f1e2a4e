/** How fast identifiers are checked. */
package org.carerkit.core.identifier.benchmark;
