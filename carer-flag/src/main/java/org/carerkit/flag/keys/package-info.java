/**
 * Keeps the keys that seal histories, apart from the histories. Start from
 * {@link org.carerkit.flag.keys.FileCarerKeys}, or implement {@link org.carerkit.flag.keys.CarerKeys} over a key vault.
 * Depends on {@code event} only.
 */
@NullMarked
package org.carerkit.flag.keys;

import org.jspecify.annotations.NullMarked;
