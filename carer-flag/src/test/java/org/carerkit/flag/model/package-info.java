/** Runs the Alloy model of the rules. */
@org.jspecify.annotations.NullMarked
package org.carerkit.flag.model;
