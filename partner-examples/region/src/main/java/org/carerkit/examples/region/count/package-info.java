/**
 * Counting on Spark: start from {@link org.carerkit.examples.region.count.Councils} and
 * {@link org.carerkit.examples.region.count.Submissions}, get {@link org.carerkit.examples.region.count.RegionCarers} or
 * {@link org.carerkit.examples.region.count.RegionScores}, exact, and every problem that a council should hear about. Spark hands
 * out the councils and adds tallies up; what is read and counted is the library's. Knows nothing of what is published.
 */
@NullMarked
package org.carerkit.examples.region.count;

import org.jspecify.annotations.NullMarked;
