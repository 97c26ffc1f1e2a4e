package org.carerkit.examples.region.count;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Optional;

/**
 * What is made of each council's files; it goes to the machines that read them.
 *
 * @param <T> what a council comes to
 */
interface CouncilMeasure<T> extends Serializable {

    /** Starts at nothing for a submission of a council. */
    SubmissionCount<T> start(String council);

    /**
     * Counts one submission of one council, file by file, with the library's reader. For one thread.
     *
     * @param <T> what it comes to
     */
    interface SubmissionCount<T> {

        /**
         * Counts a file to its end.
         *
         * @param in the file as CSV, in UTF-8
         * @param found takes what is wrong with its rows
         * @throws org.carerkit.outcomes.finding.RefusedException if the file cannot be understood to its end
         * @throws IOException if it cannot be read to its end
         */
        void read(InputStream in, FileProblems found) throws IOException;

        /** What the files that were read come to; empty when there is nothing of the council in them. */
        Optional<T> result();

        /** Whether a result is about the whole period that is asked for. */
        boolean coversPeriod(T result);
    }
}
