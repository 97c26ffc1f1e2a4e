/**
 * Commands on an organisation's partners: start from the list of partners and their keys, get what is wrong with it and which key
 * is valid on a day, or whether a signed notice would be taken. Depends on {@code terminal} and on how {@code flag} writes cells
 * and reads recipients.
 */
@NullMarked
package org.carerkit.examples.commandline.partner;

import org.jspecify.annotations.NullMarked;
