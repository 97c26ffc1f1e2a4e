/**
 * Identifiers of people, organisations and places: start from {@link org.carerkit.core.identifier.Identifier}, or from
 * {@link org.carerkit.core.identifier.IdentifierScheme#check} for a bare text, get what is right or wrong with it. A host
 * puts {@link org.carerkit.core.identifier.NhsNumber @NhsNumber} and its neighbours on fields of its own; whoever reads
 * millions asks {@link org.carerkit.core.identifier.NhsNumbers#isValid(byte[], int)} and its neighbours, which build no
 * report. Depends on {@code check} and {@code finding}.
 */
@NullMarked
package org.carerkit.core.identifier;

import org.jspecify.annotations.NullMarked;
