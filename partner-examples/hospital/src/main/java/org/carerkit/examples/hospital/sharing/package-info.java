/**
 * Telling partners about carers: start from a partner's address in the settings, get a connector that posts notices to it and a
 * dispatcher that does so until each has arrived. Depends on the register alone.
 */
@NullMarked
package org.carerkit.examples.hospital.sharing;

import org.jspecify.annotations.NullMarked;
