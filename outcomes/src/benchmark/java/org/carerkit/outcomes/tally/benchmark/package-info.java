/** How fast a file becomes a tally, beside a plain loop over its bytes and beside DuckDB; and in how much memory. */
package org.carerkit.outcomes.tally.benchmark;
