/** Carers by support of many councils on Spark, beside Spark's own SQL of the same rules. */
package org.carerkit.examples.region.benchmark;
