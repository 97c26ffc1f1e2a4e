package org.carerkit.core.finding;

/** How much a {@link Finding} weighs. Services refuse a record that has an {@link #ERROR}; nothing else. */
public enum Severity {
    /** The record breaks a rule of its format or of its source: no service acts on it. */
    ERROR,
    /** The record can be used, and somebody should look at it. */
    WARNING,
    /** Something worth knowing; nothing is wrong. */
    INFORMATION
}
