package org.carerkit.core.finding;

/** How serious a {@link Finding} is. Services refuse a record only if it has an {@link #ERROR}. */
public enum Severity {
    /** The record breaks a rule of its format or of its source. No service acts on it. */
    ERROR,
    /** The record can be used, but somebody should look at it. */
    WARNING,
    /** Something worth knowing. Nothing is wrong. */
    INFORMATION
}
