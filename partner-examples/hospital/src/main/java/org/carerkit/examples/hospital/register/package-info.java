/** The register of carers in the hospital's database, and the same one inside a transaction of the hospital's. */
@NullMarked
package org.carerkit.examples.hospital.register;

import org.jspecify.annotations.NullMarked;
