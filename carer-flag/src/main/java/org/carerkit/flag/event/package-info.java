/**
 * What can happen to a carer's flag: each kind of {@link org.carerkit.flag.event.FlagEvent} is a record, and together they
 * are the format {@code carerkit.flag-event/1}. Depends on core alone.
 */
@NullMarked
package org.carerkit.flag.event;

import org.jspecify.annotations.NullMarked;
