/** The index of people, asked through its service. */
package org.carerkit.examples.hospital.people;
