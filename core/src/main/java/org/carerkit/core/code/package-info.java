/**
 * Code lists of other publishers, with editions. Start from a {@link org.carerkit.core.code.Coded} value and
 * {@link org.carerkit.core.code.CodeLists}, which tell whether the code is known, what it means, and what it becomes in
 * another edition. Depends on {@code check} and {@code finding}.
 */
@NullMarked
package org.carerkit.core.code;

import org.jspecify.annotations.NullMarked;
