/**
 * Whether somebody changed what is kept behind the register's back: start from
 * {@link org.carerkit.flag.audit.MerkleLog}, an RFC 6962 log of which only a frontier has to be kept, and prove with
 * {@link org.carerkit.flag.audit.InclusionProof} and {@link org.carerkit.flag.audit.ConsistencyProof}. Depends on
 * {@code store}.
 */
@NullMarked
package org.carerkit.flag.audit;

import org.jspecify.annotations.NullMarked;
