/**
 * Another developer's application, outside the hospital's packages, which the hospital's system scans when it starts.
 */
@NullMarked
package org.carerkit.examples.host;

import org.jspecify.annotations.NullMarked;
