/**
 * What may be shared and why, as two things: start from a {@link org.carerkit.core.consent.Consent} (what somebody
 * decided) and a {@link org.carerkit.core.consent.LawfulBasis} (what the law rests a sharing on), get whether either
 * holds on a date. Consent is one basis of several: neither record stands in for the other. Depends on {@code check},
 * {@code code}, {@code finding} and {@code identifier}.
 */
@NullMarked
package org.carerkit.core.consent;

import org.jspecify.annotations.NullMarked;
