/**
 * The names that FHIR resources use for what CarerKit knows: addresses of code systems and profiles, and which relationship is
 * which code. Depends on core alone.
 */
@NullMarked
package org.carerkit.fhir.terms;

import org.jspecify.annotations.NullMarked;
