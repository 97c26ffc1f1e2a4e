/**
 * What an organisation asks itself about its carers: start from a
 * {@link org.carerkit.outcomes.framework.StandardFramework}, or read a file of your own with
 * {@link org.carerkit.outcomes.framework.Framework#read}. Depends on {@code finding}; knows no answers.
 */
@NullMarked
package org.carerkit.outcomes.framework;

import org.jspecify.annotations.NullMarked;
