package org.carerkit.core.benchmark;

import java.util.Locale;

/** How a ratio of ours to a peer's is told. */
public final class Verdict {

    private Verdict() {}

    /** One line about what has no target. */
    public static String told(String ours, String peer, double ratio) {
        return String.format(Locale.ROOT, "%s / %s = %.4f, no target", ours, peer, ratio);
    }

    /** One line about rates; the target is the smallest ratio that meets it. */
    public static String atLeast(String ours, String peer, double ratio, double atLeast) {
        return String.format(
                Locale.ROOT,
                "%s / %s = %.2f, target at least %s, %s",
                ours,
                peer,
                ratio,
                atLeast,
                ratio >= atLeast ? "met" : "missed");
    }

    /** One line; the target is the largest ratio that meets it. */
    public static String of(String ours, String peer, double ratio, double atMost) {
        return String.format(
                Locale.ROOT,
                "%s / %s = %.4f, target %s, %s",
                ours,
                peer,
                ratio,
                atMost,
                ratio <= atMost ? "met" : "missed");
    }
}
