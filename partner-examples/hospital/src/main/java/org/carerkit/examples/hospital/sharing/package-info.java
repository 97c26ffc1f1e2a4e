/**
 * Telling partners about carers: start from a partner's address in the settings, and get a connector that posts notices
 * to it and a dispatcher that tries each notice until it arrives or is given up. Depends only on the register.
 */
@NullMarked
package org.carerkit.examples.hospital.sharing;

import org.jspecify.annotations.NullMarked;
