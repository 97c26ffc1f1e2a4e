/**
 * Carers' measures of many councils on Apache Spark: start from {@link org.carerkit.examples.region.RegionMain}, which
 * {@code spark-submit} runs, and get exact figures, what is wrong with the files, and the tables that may be published.
 */
@NullMarked
package org.carerkit.examples.region;

import org.jspecify.annotations.NullMarked;
