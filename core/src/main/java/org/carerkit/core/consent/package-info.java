/**
 * What may be shared, and why. Start from a {@link org.carerkit.core.consent.Consent} (somebody's decision) and a
 * {@link org.carerkit.core.consent.LawfulBasis} (the legal basis of a sharing), which tell whether they apply on a
 * date. Consent is one basis of several: neither record replaces the other. Depends on {@code check}, {@code code},
 * {@code finding} and {@code identifier}.
 */
@NullMarked
package org.carerkit.core.consent;

import org.jspecify.annotations.NullMarked;
