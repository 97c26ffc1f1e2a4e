/**
 * Counting on Spark: start from {@link org.carerkit.examples.region.count.Councils} and
 * {@link org.carerkit.examples.region.count.Submissions}, and get
 * {@link org.carerkit.examples.region.count.RegionCarers} or {@link org.carerkit.examples.region.count.RegionScores},
 * which are exact, and every problem to report to a council. Spark distributes the councils and adds tallies; the
 * library reads and counts. Does not depend on what is published.
 */
@NullMarked
package org.carerkit.examples.region.count;

import org.jspecify.annotations.NullMarked;
