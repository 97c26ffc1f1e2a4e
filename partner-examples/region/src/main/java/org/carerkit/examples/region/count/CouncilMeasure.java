package org.carerkit.examples.region.count;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Optional;

/**
 * What is measured from each council's files. It is sent to the machines that read them.
 *
 * @param <T> the type of one council's result
 */
interface CouncilMeasure<T> extends Serializable {

    /** Starts counting a submission of a council. */
    SubmissionCount<T> start(String council);

    /**
     * Counts one submission of one council, file by file, with the library's reader. Use it on one thread.
     *
     * @param <T> the type of the result
     */
    interface SubmissionCount<T> {

        /**
         * Counts a file to its end.
         *
         * @param in the file as CSV in UTF-8
         * @param found takes what is wrong with the rows
         * @throws org.carerkit.outcomes.finding.RefusedException if the file cannot be understood to its end
         * @throws IOException if the file cannot be read to its end
         */
        void read(InputStream in, FileProblems found) throws IOException;

        /** Returns the result of the files read; empty if they hold nothing about the council. */
        Optional<T> result();

        /** Returns true if a result covers the whole period. */
        boolean coversPeriod(T result);
    }
}
