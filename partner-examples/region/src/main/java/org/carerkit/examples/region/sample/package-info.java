/**
 * A region that does not exist: start from a seed, get councils' files as they are sent, with what usually goes wrong. Depends on
 * {@code count} for what the answers are to.
 */
@NullMarked
package org.carerkit.examples.region.sample;

import org.jspecify.annotations.NullMarked;
