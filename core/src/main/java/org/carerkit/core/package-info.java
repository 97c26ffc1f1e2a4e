/** What a carer is. This package is only the roof; start from the packages below it. */
@NullMarked
package org.carerkit.core;

import org.jspecify.annotations.NullMarked;
