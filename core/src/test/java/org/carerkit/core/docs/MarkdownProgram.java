package org.carerkit.core.docs;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A whole program in a Markdown file, to be pasted and run: the first block marked {@code java} after a heading. */
public final class MarkdownProgram {

    private static final Pattern NAME = Pattern.compile("public class (\\w+)");

    private final String source;

    private MarkdownProgram(String source) {
        this.source = source;
    }

    /** The program of a section. */
    public static MarkdownProgram in(MarkdownSection section) {
        return new MarkdownProgram(section.block("java", 0));
    }

    /** The program with one text, which has to be there, in place of another. */
    public MarkdownProgram replacing(String text, String other) {
        if (!source.contains(text)) {
            throw new IllegalArgumentException("The program does not say " + text);
        }
        return new MarkdownProgram(source.replace(text, other));
    }

    /** Only those entries of this process's class path, each from its root. */
    public static String classPath(Predicate<String> wanted) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .filter(wanted)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * Compiles the program in a folder, runs it there in a process of its own, and gives what it prints, errors included.
     *
     * @param folder where it runs
     * @param classPath with which jars
     */
    public String run(Path folder, String classPath) throws IOException, InterruptedException {
        Matcher name = NAME.matcher(source);
        if (!name.find()) {
            throw new IllegalStateException("A public class is needed");
        }
        JavaSource.compile(folder, name.group(1), source, classPath);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String all = folder + File.pathSeparator + classPath;
        Process process = new ProcessBuilder(List.of(java, "-cp", all, name.group(1)))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (InputStream printed = process.getInputStream()) {
            String text = new String(printed.readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            return exit == 0 ? text.strip() : text + "exit code " + exit;
        }
    }
}
