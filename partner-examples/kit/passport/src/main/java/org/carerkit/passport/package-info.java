/**
 * The carer passport. Start from {@link org.carerkit.passport.CarerPassport}, a single page that says what was agreed with
 * an employee who cares for somebody. It has no place for a reason.
 */
@NullMarked
package org.carerkit.passport;

import org.jspecify.annotations.NullMarked;
