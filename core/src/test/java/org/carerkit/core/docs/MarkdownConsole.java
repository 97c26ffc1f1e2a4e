package org.carerkit.core.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carerkit.core.golden.GoldenFiles;

/**
 * A block marked {@code console} in a Markdown file: a command after the prompt, {@code $}, and below it the output. The file
 * is a golden output: the block has to show what comes out, byte for byte, and {@code -Dgolden.renew} writes it again.
 */
public final class MarkdownConsole {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\n\\$ (.+?)\n(.*?)^```$");
    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final Path file;
    private final int number;
    private final MatchResult block;

    private MarkdownConsole(Path file, int number, MatchResult block) {
        this.file = file;
        this.number = number;
        this.block = block;
    }

    /** All blocks of a file, in their order. */
    public static List<MarkdownConsole> in(Path file) throws IOException {
        List<MatchResult> blocks =
                BLOCK.matcher(Files.readString(file)).results().toList();
        return IntStream.range(0, blocks.size())
                .mapToObj(i -> new MarkdownConsole(file, i, blocks.get(i)))
                .toList();
    }

    /** The command, word by word; text in quotation marks is one word. */
    public List<String> words() {
        return ARGUMENT.matcher(block.group(1))
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
    }

    /** The output that the block shows. */
    public String shown() {
        return block.group(2);
    }

    /**
     * Compares the block with what came out.
     *
     * @param output everything that came out
     * @param varying what changes from run to run, such as a duration: a line that differs in nothing else is left as it is
     * @throws AssertionError if anything else differs
     */
    public void shows(String output, Pattern varying) throws IOException {
        Map<String, String> shown = new HashMap<>();
        lines(shown()).forEach(line -> shown.put(steady(line, varying), line));
        String expected = lines(output)
                .map(line -> shown.getOrDefault(steady(line, varying), line))
                .collect(Collectors.joining());
        // read again: another block may have been rewritten
        String text = Files.readString(file);
        MatchResult here = in(file).get(number).block;
        GoldenFiles.compare(file, text.substring(0, here.start(2)) + expected + text.substring(here.end(2)));
    }

    /** The lines with their ends. */
    private static Stream<String> lines(String text) {
        return Arrays.stream(text.split("(?<=\n)", -1));
    }

    private static String steady(String line, Pattern varying) {
        return varying.matcher(line).replaceAll("\0");
    }

    /** The command. */
    @Override
    public String toString() {
        return block.group(1);
    }
}
