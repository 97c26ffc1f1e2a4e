/** Measures whether support makes carers' lives better. This package is empty. Start from the packages below it. */
@NullMarked
package org.carerkit.outcomes;

import org.jspecify.annotations.NullMarked;
