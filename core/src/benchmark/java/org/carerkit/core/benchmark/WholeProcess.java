package org.carerkit.core.benchmark;

import java.io.IOException;

/** Measures what only a whole process shows; found by {@link java.util.ServiceLoader}. */
public interface WholeProcess {

    /**
     * Measures, and prints ratios and targets.
     *
     * @param quick only shows that it works
     */
    void run(boolean quick) throws IOException, InterruptedException;
}
