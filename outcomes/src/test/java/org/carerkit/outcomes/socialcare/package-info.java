/**
 * Made-up Client Level Data for tests and benchmarks, of people who do not exist: start from
 * {@link org.carerkit.outcomes.socialcare.CldSample}.
 */
package org.carerkit.outcomes.socialcare;
