/** Tests of the pages, and a real browser that other modules' tests use. */
@NullMarked
package org.carerkit.pages;

import org.jspecify.annotations.NullMarked;
