/**
 * Carer's Leave and flexible working. Start from a {@link org.carerkit.employment.WorkingPattern} and a
 * {@link org.carerkit.employment.LeaveRequest} to get the entitlement, the notice and the dates, each with its provision.
 * Nothing here refuses leave or judges a notice, because the law does not provide for either.
 */
@NullMarked
package org.carerkit.employment;

import org.jspecify.annotations.NullMarked;
