/** Tests of the council's report, through what a council would call. */
@org.jspecify.annotations.NullMarked
package org.carerkit.examples.council;
