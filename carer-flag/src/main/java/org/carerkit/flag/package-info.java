/** Recording that somebody is a carer, and sharing it. This package is only the roof; start from the packages below it. */
@NullMarked
package org.carerkit.flag;

import org.jspecify.annotations.NullMarked;
