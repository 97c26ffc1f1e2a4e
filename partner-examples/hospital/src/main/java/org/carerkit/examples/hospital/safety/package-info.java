/** What keeps personal values out of logs and answers: everything that fails is told by kind and place. */
@NullMarked
package org.carerkit.examples.hospital.safety;

import org.jspecify.annotations.NullMarked;
