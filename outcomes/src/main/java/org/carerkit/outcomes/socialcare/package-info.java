/**
 * Carers' figures from adult social care. Start from a {@link org.carerkit.outcomes.socialcare.CldHeader}, which
 * converts cells to rows of Client Level Data, and give the rows to a
 * {@link org.carerkit.outcomes.socialcare.CarersBySupportCounter}. It returns
 * {@link org.carerkit.outcomes.socialcare.CarersBySupport}, from which {@link org.carerkit.outcomes.socialcare.Ascof3d}
 * is calculated. For the carers' survey, start from {@link org.carerkit.outcomes.socialcare.SurveyedCouncil}. Cells can
 * come from CSV, a database or a cluster. The package depends on {@code finding} and {@code tally} but not on
 * {@code disclosure}, which decides what may be shown.
 */
@NullMarked
package org.carerkit.outcomes.socialcare;

import org.jspecify.annotations.NullMarked;
