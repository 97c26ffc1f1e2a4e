package org.carerkit.flag.privacy;

/** Every way in which something about a person can leave a register. */
enum WayOut {
    NOTICE,
    EXPORT,
    LIST,
    HISTORY,
    PRINT,
    LOG,
    ERROR
}
