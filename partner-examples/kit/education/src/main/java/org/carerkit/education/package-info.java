/**
 * Supports a school with its young carers. Start from a {@link org.carerkit.education.PupilList} and a
 * {@link org.carerkit.education.YoungCarersRegister} to get the census codes, the check list before the return, and what is
 * due when pupils move on. Depends on the register. The caller makes any pages.
 */
@NullMarked
package org.carerkit.education;

import org.jspecify.annotations.NullMarked;
