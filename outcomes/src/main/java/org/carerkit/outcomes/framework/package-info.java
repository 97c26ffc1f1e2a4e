/**
 * The questions with which an organisation evaluates its work for carers. Start from a
 * {@link org.carerkit.outcomes.framework.StandardFramework}, or read your own file with
 * {@link org.carerkit.outcomes.framework.Framework#read}. The package depends on {@code finding} and does not contain
 * answers.
 */
@NullMarked
package org.carerkit.outcomes.framework;

import org.jspecify.annotations.NullMarked;
