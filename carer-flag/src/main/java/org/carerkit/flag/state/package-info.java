/**
 * Derives the current flag from a history. Start from {@link org.carerkit.flag.state.CarerFlag#of} with any set of
 * events of one carer. Depends on {@code event} only, not on stores, sharing or the register.
 */
@NullMarked
package org.carerkit.flag.state;

import org.jspecify.annotations.NullMarked;
