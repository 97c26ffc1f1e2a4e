package org.carerkit.flag.store.jdbc;

/** What an acknowledged append survives. */
public enum Durability {

    /** That the process is killed. What every store of this package promises. */
    PROCESS_KILL,

    /**
     * That the machine loses its power, as far as disks keep what they confirmed. On H2 every append then ends with
     * {@code CHECKPOINT SYNC}, which only an administrator of the database may run and which takes as long as the disk
     * does. PostgreSQL does as much by its own settings, so there this costs nothing.
     */
    POWER_LOSS
}
