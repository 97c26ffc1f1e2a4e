/**
 * The hospital's FHIR R4 interface over HTTP: carers' flags, carers of patients, and who was told. Start from
 * {@link org.carerkit.examples.hospital.fhir.FlagController}. An answer contains what the disclosure policy allows for
 * the client that asks, and is recorded before it is sent.
 */
@NullMarked
package org.carerkit.examples.hospital.fhir;

import org.jspecify.annotations.NullMarked;
