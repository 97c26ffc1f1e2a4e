/** Tests of the FHIR module, and validators that other modules' tests use. */
@NullMarked
package org.carerkit.fhir;

import org.jspecify.annotations.NullMarked;
