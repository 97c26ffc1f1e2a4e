package org.carerkit.examples.commandline.tour;

import java.io.IOException;
import java.util.List;
import org.carerkit.pages.Block;

/** One step of the tour. */
@FunctionalInterface
interface TourStep {

    /** Runs the step, writes its files to the folder, and returns what it found. */
    Chapter run(TourFolder folder) throws IOException;

    /**
     * The account of one step: its text on the terminal, and its text, tables and files on the page.
     *
     * @param title the question that the step answers
     * @param text what was done and what came out, in paragraphs, for terminal and page alike
     * @param tables the tables on the page
     * @param command the command that does the same at a terminal; empty if there is none
     * @param files the files that the step wrote
     */
    record Chapter(String title, List<String> text, List<Block> tables, String command, List<TourFile> files) {

        /** Copies the lists. */
        public Chapter {
            text = List.copyOf(text);
            tables = List.copyOf(tables);
            files = List.copyOf(files);
        }

        /**
         * A file in the tour's folder.
         *
         * @param name the file's name
         * @param what what the file contains
         */
        record TourFile(String name, String what) {}
    }
}
