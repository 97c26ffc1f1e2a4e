package org.carerkit.examples.council;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file, the first hundred one by one and the rest by number. */
final class Problems {

    private static final int MOST = 100;

    private final List<String> told = new ArrayList<>();
    private long more;

    void add(String problem) {
        if (told.size() < MOST) {
            told.add(problem);
        } else {
            more++;
        }
    }

    List<String> all() {
        List<String> all = new ArrayList<>(told);
        if (more > 0) {
            all.add("and " + more + " more.");
        }
        return all;
    }
}
