/**
 * The carer passport: start from {@link org.carerkit.passport.CarerPassport}, one page that says what was
 * agreed with somebody who cares. It has no place for a reason.
 */
@NullMarked
package org.carerkit.passport;

import org.jspecify.annotations.NullMarked;
