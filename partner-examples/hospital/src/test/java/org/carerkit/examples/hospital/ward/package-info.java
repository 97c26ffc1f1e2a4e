/** Tests of the carer question on a ward. */
package org.carerkit.examples.hospital.ward;
