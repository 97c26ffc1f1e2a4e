package org.carerkit.examples.commandline.terminal;

import java.util.Locale;

/** A number and what is counted, as a summary says it: {@code 1 event}, {@code 2,400 events}. */
public final class CountedNoun {

    private CountedNoun() {}

    /** Returns the number and the noun. The noun gets an s unless the number is 1. */
    public static String of(long count, String noun) {
        return of(count, noun, noun + "s");
    }

    /**
     * Returns the number and the words that fit it.
     *
     * @param one the words for one, such as {@code event is}
     * @param many the words for none and for several, such as {@code events are}
     */
    public static String of(long count, String one, String many) {
        return String.format(Locale.UK, "%,d %s", count, count == 1 ? one : many);
    }
}
