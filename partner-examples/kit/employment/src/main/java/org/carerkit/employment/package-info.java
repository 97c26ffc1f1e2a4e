/**
 * Carer's Leave and flexible working: start from a {@link org.carerkit.employment.WorkingPattern} and a
 * {@link org.carerkit.employment.LeaveRequest} and get entitlement, notice and dates, each with its
 * provision. Nothing here refuses leave or judges a notice: the law has no place for either.
 */
@NullMarked
package org.carerkit.employment;

import org.jspecify.annotations.NullMarked;
