/**
 * The hospital's carers' lead: start from the settings, and get the page that tells staff who to ask about carers
 * today.
 */
@NullMarked
package org.carerkit.examples.hospital.lead;

import org.jspecify.annotations.NullMarked;
