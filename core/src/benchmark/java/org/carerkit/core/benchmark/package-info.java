/** How fast core is beside its peers; start from {@link org.carerkit.core.benchmark.RunBenchmarks}. */
package org.carerkit.core.benchmark;
