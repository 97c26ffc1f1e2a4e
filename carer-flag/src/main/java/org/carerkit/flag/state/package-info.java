/**
 * What a history says now: start from {@link org.carerkit.flag.state.CarerFlag#of}, give it any set of events of one carer,
 * and get the flag that follows from them. Depends on the events alone, not on stores, sharing or the register.
 */
@NullMarked
package org.carerkit.flag.state;

import org.jspecify.annotations.NullMarked;
