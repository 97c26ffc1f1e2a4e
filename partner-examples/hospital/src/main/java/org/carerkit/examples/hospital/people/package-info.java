/**
 * The hospital's own index of people: start from {@link org.carerkit.examples.hospital.people.People}. It holds names,
 * numbers and who is reported as whose contact, and no addresses. Does not depend on HL7, FHIR or HTTP.
 */
@NullMarked
package org.carerkit.examples.hospital.people;

import org.jspecify.annotations.NullMarked;
