package org.carerkit.examples.commandline.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.finding.Severity;
import org.carerkit.core.json.CarerJson;
import org.carerkit.core.json.JsonLine;
import org.carerkit.core.json.Limits;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.FormatOption;
import org.carerkit.examples.commandline.terminal.InputFile;
import org.carerkit.examples.commandline.terminal.Progress;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports what is wrong with carer records. */
@Command(
        name = "validate",
        header = "Check carer records: what is wrong, where, and by which rule.",
        description = {
            "",
            "Reads records of the format carerkit.carer/1, one a line (NDJSON) or one document (JSON), and writes a row for "
                    + "each finding: file, line, path, code, severity, message. A bad line is reported and the next one "
                    + "read. No value of a record is ever written.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  carerkit validate carers.ndjson",
            "  carerkit validate --severity error --format csv carers.ndjson > findings.csv",
            "  gunzip -c carers.ndjson.gz | carerkit validate -"
        },
        exitCodeList = {
            " 0:nothing was found",
            " 1:there are findings; with --severity error only errors count",
            " 2:the arguments cannot be used, or a file cannot be read, is empty or is not UTF-8; the other files are checked"
        })
public final class ValidateCommand implements Callable<Integer> {

    private static final int MOST_THREADS = 256;

    private final Environment environment;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of carer records, or - for standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--as",
            paramLabel = "LAYOUT",
            defaultValue = "auto",
            description =
                    "ndjson, json, or auto: .ndjson and .jsonl are read line by line; in others the first line tells.")
    private Layout layout = Layout.AUTO;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "Check as on this day, 2026-04-01 say. Today by default.")
    private Optional<LocalDate> day = Optional.empty();

    @Option(
            names = "--severity",
            paramLabel = "SEVERITY",
            defaultValue = "information",
            description = "The least that is listed: error, warning or information (the default).")
    private Severity least = Severity.INFORMATION;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads check; by default one for each processor. The results are the same.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private FormatOption format = new FormatOption();

    private final RecordTally tally = new RecordTally();
    private boolean anyUnusable;

    /** Creates the command for an environment. */
    public ValidateCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new UnusableInputException("--threads has to be 1 to " + MOST_THREADS + ".");
        }
        long start = environment.clock().millis();
        FindingRows rows;
        try (Progress progress = new Progress(environment, "Checking", size());
                Results results =
                        format.results(environment.withOut(progress.beside(environment.out())), FindingRows.COLUMNS)) {
            rows = FindingRows.to(results, least);
            for (String file : files) {
                check(file, progress, rows);
            }
        }
        long milliseconds = environment.clock().millis() - start;
        environment.say(tally.summary(milliseconds) + tally.mostFrequent());
        return anyUnusable ? ExitCode.UNUSABLE : rows.any() ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private long size() {
        long all = 0;
        for (String file : files) {
            long size = InputFile.size(file);
            if (size < 0) {
                return -1;
            }
            all += size;
        }
        return all;
    }

    private void check(String file, Progress progress, FindingRows rows) throws IOException {
        try (InputFile source = InputFile.open(file, environment, progress::advance)) {
            long before = tally.records();
            read(file, source, line -> {
                tally.add(line.result());
                rows.write(file, line);
            });
            if (tally.records() == before) {
                throw new UnusableInputException(file + ": holds no record.");
            }
        } catch (UnusableInputException e) {
            anyUnusable = true;
            progress.say("carerkit: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void read(String file, InputFile source, Consumer<JsonLine<Carer>> consumer) {
        LocalDate today = day.orElseGet(environment::today);
        try {
            if (layout.of(file, source.start()) == Layout.JSON) {
                consumer.accept(new JsonLine<>(1, CarerJson.read(source, today, Limits.DEFAULT)));
            } else {
                CarerJson.lines(today).threads(threads).read(source, consumer);
            }
        } catch (IOException e) {
            throw InputFile.unreadable(file);
        }
    }

    /** How a file is divided into records. */
    private enum Layout {
        /** Decided by the file's name or its first line. */
        AUTO,
        /** One record per line. */
        NDJSON,
        /** A single record on any number of lines. */
        JSON;

        /**
         * Returns the layout that {@link #AUTO} stands for. A name ending in {@code .ndjson} or {@code .jsonl} decides.
         * Otherwise the file is one document if its first line ends in the middle of an object.
         *
         * @param start the first bytes of the file
         */
        Layout of(String name, byte[] start) {
            if (this != AUTO) {
                return this;
            }
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".ndjson") || lower.endsWith(".jsonl")) {
                return NDJSON;
            }
            return opensADocument(start) ? JSON : NDJSON;
        }

        /**
         * Returns true if the first line ends in an opening bracket, a colon or a comma, as no complete object does.
         */
        private static boolean opensADocument(byte[] start) {
            int last = ' ';
            for (byte b : start) {
                if (b == '\n' && last != ' ') {
                    return last == '{' || last == '[' || last == ',' || last == ':';
                }
                if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                    last = b;
                }
            }
            return false;
        }
    }
}
