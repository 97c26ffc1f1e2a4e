/**
 * The names that FHIR resources use for CarerKit's concepts: addresses of code systems and profiles, and the codes of
 * relationships. Depends only on core.
 */
@NullMarked
package org.carerkit.fhir.terms;

import org.jspecify.annotations.NullMarked;
