package org.carerkit.examples.region;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs programs as separate processes. */
public final class OtherProcess {

    /** The program's class, named as a text because the tests do not depend on its code. */
    private static final String CARERKIT = "org.carerkit.examples.commandline.CarerKit";

    private OtherProcess() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Returns the output of the command line, which must succeed. */
    public static String carerkit(List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(java(), "-cp", System.getProperty("java.class.path"), CARERKIT));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        return out;
    }
}
