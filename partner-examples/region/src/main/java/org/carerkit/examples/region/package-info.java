/**
 * Carers' measures of many councils on Apache Spark: start from {@link org.carerkit.examples.region.Councils} and
 * {@link org.carerkit.examples.region.Submissions}, get {@link org.carerkit.examples.region.RegionCarers} or
 * {@link org.carerkit.examples.region.RegionScores}, and from these {@link org.carerkit.examples.region.RegionRelease} and
 * {@link org.carerkit.examples.region.ScoreRelease}, which may be published. Spark hands out the councils and adds tallies up;
 * what is read and counted is the library's.
 */
@NullMarked
package org.carerkit.examples.region;

import org.jspecify.annotations.NullMarked;
