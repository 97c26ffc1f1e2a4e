/**
 * The keys that histories are sealed under, kept apart from the histories: start from
 * {@link org.carerkit.flag.keys.FileCarerKeys}, or implement {@link org.carerkit.flag.keys.CarerKeys} over a key vault.
 * Depends on {@code event} alone.
 */
@NullMarked
package org.carerkit.flag.keys;

import org.jspecify.annotations.NullMarked;
