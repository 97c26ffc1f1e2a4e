/**
 * What the author of a store extends to know that it is right: start from
 * {@link org.carerkit.flag.contract.FlagStoreContract}. Needs JUnit 5 and AssertJ, nothing else.
 */
@NullMarked
package org.carerkit.flag.contract;

import org.jspecify.annotations.NullMarked;
