/**
 * Identifiers of people, organisations and places. Start from {@link org.carerkit.core.identifier.Identifier}, or from
 * {@link org.carerkit.core.identifier.IdentifierScheme#check} for a bare text, to find out what is wrong with it. A
 * host can put {@link org.carerkit.core.identifier.NhsNumber @NhsNumber} and similar annotations on its own fields. A
 * program that reads millions of numbers calls {@link org.carerkit.core.identifier.NhsNumbers#isValid(byte[], int)} and
 * similar methods, which build no report. Depends on {@code check} and {@code finding}.
 */
@NullMarked
package org.carerkit.core.identifier;

import org.jspecify.annotations.NullMarked;
