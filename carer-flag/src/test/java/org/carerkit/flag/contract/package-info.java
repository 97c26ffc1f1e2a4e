/**
 * What the author of a store or a connector extends to know that it is right: start from
 * {@link org.carerkit.flag.contract.FlagStoreContract} or {@link org.carerkit.flag.contract.PartnerConnectorContract}.
 * Needs JUnit 5 and AssertJ, nothing else.
 */
@NullMarked
package org.carerkit.flag.contract;

import org.jspecify.annotations.NullMarked;
