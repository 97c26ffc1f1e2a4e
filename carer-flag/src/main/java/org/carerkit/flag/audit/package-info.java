/**
 * Detects changes that were made to stored data without the register. Start from
 * {@link org.carerkit.flag.audit.MerkleLog}, an RFC 6962 log that only needs its frontier, and prove with
 * {@link org.carerkit.flag.audit.InclusionProof} and {@link org.carerkit.flag.audit.ConsistencyProof}. Depends on
 * {@code store}.
 */
@NullMarked
package org.carerkit.flag.audit;

import org.jspecify.annotations.NullMarked;
