package org.carerkit.examples.commandline;

/** Faults of a file's rows, told one by one until there are too many. */
final class Faults {

    private static final int MOST_TOLD = 20;

    private final Environment environment;
    private long count;

    Faults(Environment environment) {
        this.environment = environment;
    }

    void tell(String fault) {
        count++;
        if (count <= MOST_TOLD) {
            environment.say("carerkit: " + fault);
        }
    }

    /** Says how many were not told. */
    void end() {
        if (count > MOST_TOLD) {
            environment.say("carerkit: and " + (count - MOST_TOLD) + " more.");
        }
    }

    boolean any() {
        return count > 0;
    }
}
