/**
 * Carer's Leave and flexible working: start from a {@link org.carerkit.examples.employer.leave.WorkingPattern} and a
 * {@link org.carerkit.examples.employer.leave.LeaveRequest} and get entitlement, notice and dates, each with its
 * provision. Nothing here refuses leave or judges a notice: the law has no place for either.
 */
@NullMarked
package org.carerkit.examples.employer.leave;

import org.jspecify.annotations.NullMarked;
