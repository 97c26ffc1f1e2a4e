/**
 * The events of a carer's flag. Each kind of {@link org.carerkit.flag.event.FlagEvent} is a record, and together they
 * form the format {@code carerkit.flag-event/1}. Depends on core only.
 */
@NullMarked
package org.carerkit.flag.event;

import org.jspecify.annotations.NullMarked;
