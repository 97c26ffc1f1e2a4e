package org.carerkit.examples.commandline;

import java.io.IOException;

/** One step of the tour. */
@FunctionalInterface
interface TourStep {

    /** Does it, leaves its files in the folder, and tells what came out. */
    Chapter run(TourFolder folder) throws IOException;
}
