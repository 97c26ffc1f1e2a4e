/**
 * The hospital's own index of people: start from {@link org.carerkit.examples.hospital.people.People}. It knows names,
 * numbers and who is reported as whose contact, and holds no address. It knows nothing of HL7, FHIR or HTTP.
 */
@NullMarked
package org.carerkit.examples.hospital.people;

import org.jspecify.annotations.NullMarked;
