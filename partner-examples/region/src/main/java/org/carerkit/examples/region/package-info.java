/**
 * Carers' measures of many councils on Apache Spark: start from {@link org.carerkit.examples.region.Councils} and
 * {@link org.carerkit.examples.region.Submissions}, get {@link org.carerkit.examples.region.RegionCarers}, and from that
 * {@link org.carerkit.examples.region.RegionRelease}, which may be published. Spark hands out the councils; what is read and
 * counted is the library's.
 */
@NullMarked
package org.carerkit.examples.region;

import org.jspecify.annotations.NullMarked;
