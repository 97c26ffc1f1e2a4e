/** How fast Client Level Data becomes carers by support, beside DuckDB; and in how much memory. */
package org.carerkit.outcomes.socialcare.benchmark;
