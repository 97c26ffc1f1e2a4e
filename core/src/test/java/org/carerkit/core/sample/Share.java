package org.carerkit.core.sample;

/**
 * What part of a whole has a value.
 *
 * @param weight the part, against the sum of all weights; the tables count in ten-thousandths
 */
record Share<T>(T value, int weight) {}
