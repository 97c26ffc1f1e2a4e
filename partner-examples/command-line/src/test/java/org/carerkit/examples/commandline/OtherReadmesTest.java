package org.carerkit.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.carerkit.core.golden.GoldenFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the commands in the READMEs of the council and the school, and compares everything they print and write. */
class OtherReadmesTest {

    private static final Pattern COMMAND =
            Pattern.compile("(?m)^(?:carerkit|java -jar partner-examples/command-line/target/carerkit\\.jar) (.+)$");
    private static final Pattern OF_THE_FIRST_PUPIL =
            Pattern.compile("\"\\$\\(sed -n 2p (\\S+) \\| cut -d , -f 1\\)\"");
    private static final String RANDOM_ID = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"council, 2", "school, 6"})
    @Tag("golden")
    void theCommandsDoAsBefore(String example, int count) throws IOException {
        GoldenFiles golden = new GoldenFiles(example);
        golden.number("random id", RANDOM_ID);
        golden.mask("carer made of it", "(?<=<random id 1>,)[0-9a-f-]{36}(?=,kept)");
        StringBuilder console = new StringBuilder();
        List<String> commands = commands(Path.of("..", example, "README.md"));

        for (String command : commands) {
            Run run = Run.of(arguments(command));
            console.append("$ carerkit ").append(command).append('\n').append(run.out());
            console.append(run.err())
                    .append("exit code ")
                    .append(run.exitCode())
                    .append("\n\n");
        }

        assertThat(commands).hasSize(count);
        golden.add("console.txt", console.toString().replace(folder + "/", ""));
        for (Path file : written()) {
            String name = folder.relativize(file).toString();
            if (name.endsWith(".pdf")) {
                golden.add(name + ".txt", text(file));
            } else {
                golden.add(name, Files.readAllBytes(file));
            }
        }
        golden.compare();
    }

    private static List<String> commands(Path readme) throws IOException {
        return COMMAND.matcher(Files.readString(readme))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** The words of a command, with its files placed in the folder. */
    private String[] arguments(String command) throws IOException {
        String plain = command;
        MatchResult pupil =
                OF_THE_FIRST_PUPIL.matcher(command).results().findFirst().orElse(null);
        if (pupil != null) {
            String line = Files.readAllLines(folder.resolve(pupil.group(1))).get(1);
            plain = command.replace(pupil.group(), line.substring(0, line.indexOf(',')));
        }
        return Arrays.stream(plain.split(" +"))
                .map(word -> word.startsWith("sample-") || word.contains(".")
                        ? folder.resolve(word).toString()
                        : word)
                .toArray(String[]::new);
    }

    /** Every file except the registers, which are sealed with random keys. */
    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*\\.(db|keys)"))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            return stripper.getText(document);
        }
    }
}
