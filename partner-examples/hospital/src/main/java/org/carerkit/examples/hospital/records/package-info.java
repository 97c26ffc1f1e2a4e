/**
 * The records office over HTTP: start from {@code POST /records/restrictions/search}. Whoever may decide that somebody's
 * whereabouts need no protection any more sees what protects them, and lifts it by name.
 */
@NullMarked
package org.carerkit.examples.hospital.records;

import org.jspecify.annotations.NullMarked;
