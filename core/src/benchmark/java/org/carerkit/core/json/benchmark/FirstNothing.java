package org.carerkit.core.json.benchmark;

import java.io.IOException;

/** What a fresh JVM takes by itself. */
final class FirstNothing {

    private FirstNothing() {}

    /** Takes nothing. */
    public static void main(String[] arguments) throws IOException {
        System.out.println("nothing");
        System.in.read();
    }
}
