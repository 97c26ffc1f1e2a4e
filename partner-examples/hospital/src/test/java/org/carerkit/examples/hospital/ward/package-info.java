/** The carer question, answered on a ward. */
package org.carerkit.examples.hospital.ward;
