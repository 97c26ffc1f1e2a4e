/** The parent of the packages that describe a carer. It contains nothing itself. */
@NullMarked
package org.carerkit.core;

import org.jspecify.annotations.NullMarked;
