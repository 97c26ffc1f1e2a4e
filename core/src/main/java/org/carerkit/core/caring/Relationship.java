package org.carerkit.core.caring;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who the cared-for person is to the carer: {@code PARENT} means that the carer looks after a parent. */
public enum Relationship {
    /** Husband, wife, civil partner or partner. */
    @JsonProperty("spouse-or-partner")
    SPOUSE_OR_PARTNER,
    /** Mother, father, step-parent or parent-in-law. */
    @JsonProperty("parent")
    PARENT,
    /** Son, daughter or stepchild, of any age. */
    @JsonProperty("child")
    CHILD,
    /** Brother or sister, including half and step. */
    @JsonProperty("sibling")
    SIBLING,
    /** Grandparent. */
    @JsonProperty("grandparent")
    GRANDPARENT,
    /** Grandchild. */
    @JsonProperty("grandchild")
    GRANDCHILD,
    /** Another relative. */
    @JsonProperty("other-relative")
    OTHER_RELATIVE,
    /** Friend. */
    @JsonProperty("friend")
    FRIEND,
    /** Neighbour. */
    @JsonProperty("neighbour")
    NEIGHBOUR,
    /** Somebody else. */
    @JsonProperty("other")
    OTHER
}
