/**
 * HL7 v2 ADT messages. Start from an {@link org.carerkit.hl7v2.AdtReader}, which says who is reported as whose contact and
 * whom to protect, and answer with an {@link org.carerkit.hl7v2.AckWriter}. An {@link org.carerkit.hl7v2.MllpServer} reads
 * messages from a port. The package stores nothing and decides nothing. Depends on core and on HAPI.
 */
@NullMarked
package org.carerkit.hl7v2;

import org.jspecify.annotations.NullMarked;
