/** The hospital's carers' lead: whom every member of staff can ask about carers, and who stands in. */
@NullMarked
package org.carerkit.examples.hospital.lead;

import org.jspecify.annotations.NullMarked;
