/** Messages as senders send them, over the port. */
package org.carerkit.examples.hospital.hl7;
