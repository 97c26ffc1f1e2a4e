/**
 * Commands on carer records: start from a file of records or a list of identifiers, and get what is wrong with each,
 * where, and by which rule. Depends only on core and {@code terminal}.
 */
@NullMarked
package org.carerkit.examples.commandline.record;

import org.jspecify.annotations.NullMarked;
