/**
 * What may be published: start from what was counted, and get
 * {@link org.carerkit.examples.region.release.RegionRelease} and
 * {@link org.carerkit.examples.region.release.ScoreRelease}, which are safe at the levels of councils, regions and
 * England, and the files of a report. Depends on {@code count}; does not need Spark.
 */
@NullMarked
package org.carerkit.examples.region.release;

import org.jspecify.annotations.NullMarked;
