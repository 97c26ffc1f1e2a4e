/**
 * Commands on carer records: start from a file of records or a list of identifiers, get what is wrong with each, where, and by
 * which rule. Depends on core and {@code terminal} alone.
 */
@NullMarked
package org.carerkit.examples.commandline.record;

import org.jspecify.annotations.NullMarked;
