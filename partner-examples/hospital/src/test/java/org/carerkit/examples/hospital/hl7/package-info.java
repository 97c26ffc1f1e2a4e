/** Tests that send messages through the port, as senders do. */
package org.carerkit.examples.hospital.hl7;
