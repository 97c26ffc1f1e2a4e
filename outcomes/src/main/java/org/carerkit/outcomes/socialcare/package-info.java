/**
 * Carers' figures from adult social care: start from a {@link org.carerkit.outcomes.socialcare.CldHeader}, which makes
 * rows of Client Level Data out of cells, feed a {@link org.carerkit.outcomes.socialcare.CarersBySupportCounter}, and get
 * {@link org.carerkit.outcomes.socialcare.CarersBySupport} and {@link org.carerkit.outcomes.socialcare.Ascof3d}; for the
 * carers' survey start from {@link org.carerkit.outcomes.socialcare.SurveyedCouncil}. Cells may come from CSV, a database or a
 * cluster: nothing here reads files. Depends on {@code finding} and {@code tally}; not on {@code disclosure}, which decides
 * what may be shown.
 */
@NullMarked
package org.carerkit.outcomes.socialcare;

import org.jspecify.annotations.NullMarked;
