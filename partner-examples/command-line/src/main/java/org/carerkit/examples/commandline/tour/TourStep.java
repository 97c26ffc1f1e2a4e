package org.carerkit.examples.commandline.tour;

import java.io.IOException;
import java.util.List;
import org.carerkit.pages.Block;

/** One step of the tour. */
@FunctionalInterface
interface TourStep {

    /** Does it, leaves its files in the folder, and tells what came out. */
    Chapter run(TourFolder folder) throws IOException;

    /**
     * One step of the tour, told: at the terminal in short, on the page with its tables and files.
     *
     * @param title what the step is about
     * @param text what was done and what came out, in paragraphs; terminal and page show the same
     * @param tables what the page shows beside
     * @param command what to type to do the same with one's own files; empty where no command does it yet
     * @param files what the step has written
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
         * @param name its name
         * @param what what is in it
         */
        record TourFile(String name, String what) {}
    }
}
