package org.carerkit.core.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A Java example in a Markdown file, and the output that the file promises: the first block marked {@code java} after a
 * heading, and the block marked {@code text} that follows it. Import lines stand at the top of the Java block.
 */
public final class MarkdownJava {

    private final List<String> java;
    private final String output;

    private MarkdownJava(List<String> java, String output) {
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
        List<String> lines = Files.readAllLines(file);
        int start = lines.indexOf(heading);
        if (start < 0) {
            throw new IllegalArgumentException(file + " has no heading " + heading);
        }
        List<String> after = lines.subList(start, lines.size());
        int java = after.indexOf("```java");
        int text = after.indexOf("```text");
        return new MarkdownJava(block(after, java), String.join("\n", block(after, text)));
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
        Path source = folder.resolve("Example.java");
        Files.writeString(source, source());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        ByteArrayOutputStream problems = new ByteArrayOutputStream();
        String classPath = System.getProperty("java.class.path");
        if (compiler.run(null, null, problems, "-cp", classPath, "-proc:none", source.toString()) != 0) {
            throw new IllegalStateException(problems.toString(StandardCharsets.UTF_8));
        }
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
        return String.join("\n", imports().toList())
                + "\npublic class Example {\n  public static void run(java.io.PrintStream out) throws Exception {\n"
                + String.join("\n", code().toList())
                        .replace("System.out.", "out.")
                        .replace("System.out::", "out::")
                + "\n  }\n}\n";
    }

    private Stream<String> imports() {
        return java.stream().filter(line -> line.startsWith("import "));
    }

    private Stream<String> code() {
        return java.stream().filter(line -> !line.startsWith("import "));
    }

    private static List<String> block(List<String> lines, int fence) {
        if (fence < 0) {
            throw new IllegalArgumentException("A java block and a text block are needed after the heading");
        }
        List<String> rest = lines.subList(fence + 1, lines.size());
        return rest.subList(0, rest.indexOf("```"));
    }
}
