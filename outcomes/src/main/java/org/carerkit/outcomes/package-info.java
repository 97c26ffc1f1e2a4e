/** Whether support makes carers' lives better. This package is only the roof; start from the packages below it. */
@NullMarked
package org.carerkit.outcomes;

import org.jspecify.annotations.NullMarked;
