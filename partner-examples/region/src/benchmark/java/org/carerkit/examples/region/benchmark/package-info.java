/** Benchmark of carers by support for many councils on Spark, compared with Spark's own SQL for the same rules. */
package org.carerkit.examples.region.benchmark;
