/** How fast scoring is, beside a plain loop and beside FHIRPath. */
package org.carerkit.outcomes.scoring.benchmark;
