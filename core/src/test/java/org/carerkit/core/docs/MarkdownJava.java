package org.carerkit.core.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Java example in a Markdown file, and the output that the file promises: the first block marked {@code java} after a
 * heading, and the block marked {@code text} that follows it. Import lines stand at the top of the Java block.
 */
public final class MarkdownJava {

    private final String java;
    private final String output;

    private MarkdownJava(String java, String output) {
        this.java = java;
        this.output = output;
    }

    /**
     * Finds the example.
     *
     * @param file the Markdown file
     * @param heading the heading's line, {@code ## In Java} say
     */
    public static MarkdownJava in(Path file, String heading) throws IOException {
        MarkdownSection section = MarkdownSection.of(file, heading);
        return new MarkdownJava(section.block("java", 0), section.block("text", 0));
    }

    /** How many lines of code there are, imports and empty lines not counted. */
    public long lines() {
        return code().filter(line -> !line.isBlank()).count();
    }

    /** The output that the file promises. */
    public String promised() {
        return output;
    }

    /** Compiles the example in a folder, runs it and gives what it prints. */
    public String run(Path folder) throws IOException, ReflectiveOperationException {
        JavaSource.compile(folder, "Example", source(), System.getProperty("java.class.path"));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, MarkdownJava.class.getClassLoader())) {
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            loader.loadClass("Example")
                    .getMethod("run", PrintStream.class)
                    .invoke(null, new PrintStream(printed, true, StandardCharsets.UTF_8));
            return printed.toString(StandardCharsets.UTF_8).strip();
        }
    }

    private String source() {
        return imports().collect(Collectors.joining("\n"))
                + "\npublic class Example {\n  public static void run(java.io.PrintStream out) throws Exception {\n"
                + code().collect(Collectors.joining("\n"))
                        .replace("System.out.", "out.")
                        .replace("System.out::", "out::")
                + "\n  }\n}\n";
    }

    private Stream<String> imports() {
        return java.lines().filter(line -> line.startsWith("import "));
    }

    private Stream<String> code() {
        return java.lines().filter(line -> !line.startsWith("import "));
    }
}
