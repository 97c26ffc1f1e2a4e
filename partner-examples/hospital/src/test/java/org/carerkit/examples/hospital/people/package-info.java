/** Tests of the index of people through its service. */
package org.carerkit.examples.hospital.people;
