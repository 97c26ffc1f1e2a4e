/** Records that somebody is a carer, and shares it. This package is empty; start from the packages below it. */
@NullMarked
package org.carerkit.flag;

import org.jspecify.annotations.NullMarked;
