/**
 * The hospital's FHIR R4 interface over HTTP: carers' flags, carers of patients, and who was told. Start from
 * {@link org.carerkit.examples.hospital.fhir.FlagController}. What is answered is what the disclosure policy lets through for the
 * client that asks, and each answer is recorded before it leaves.
 */
@NullMarked
package org.carerkit.examples.hospital.fhir;

import org.jspecify.annotations.NullMarked;
