/**
 * A fictional region: start from a seed, and get councils' files as they are sent, including what usually goes wrong.
 * Depends on {@code count} for the score of the answers.
 */
@NullMarked
package org.carerkit.examples.region.sample;

import org.jspecify.annotations.NullMarked;
