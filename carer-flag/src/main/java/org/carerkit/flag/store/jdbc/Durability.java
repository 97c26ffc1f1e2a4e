package org.carerkit.flag.store.jdbc;

/** The failures that an acknowledged append survives. */
public enum Durability {

    /** A kill of the process. Every store of this package survives that. */
    PROCESS_KILL,

    /**
     * A loss of power, as far as disks keep what they confirmed. On H2 every append then ends with
     * {@code CHECKPOINT SYNC}, which only an administrator of the database may run and which takes as long as the disk
     * does. On PostgreSQL its own settings provide this, so it costs nothing.
     */
    POWER_LOSS
}
