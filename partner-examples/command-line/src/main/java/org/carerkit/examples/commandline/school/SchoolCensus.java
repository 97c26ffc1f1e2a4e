package org.carerkit.examples.commandline.school;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.carerkit.education.CensusCode;
import org.carerkit.education.CensusReturn;
import org.carerkit.examples.commandline.terminal.CountedNoun;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.ResultStream;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the young carer indicator of the school census. */
@Command(
        name = "census",
        header = "Make the young carer indicator of the school census: a code for each pupil.",
        description = {
            "",
            "Writes upn,young_carer for every pupil who is on the roll on the census day, for the school's information system "
                    + "to import: P, identified by a parent or guardian; S, identified by the school, as by what a pupil says "
                    + "there; N, not declared, which does not mean no. A flag that has ended by that day is N (Department for "
                    + "Education, code set CS118).",
            "",
            "A list with an error makes no return, because half a return would be a wrong one: each error is told with its line "
                    + "and column. Run carerkit school check before.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  carerkit school census --date 2026-01-15 --store school.db --out census.csv pupils.csv"
        },
        exitCodeList = {
            " 0:the return is written; a warning does not change that",
            " 1:the list has an error, and no return is written",
            " 2:the arguments cannot be used, or the register or the list cannot be read"
        })
final class SchoolCensus implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private SchoolFiles files = new SchoolFiles();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the return goes; standard output by default. What was there stays unless there is a "
                    + "whole return.")
    private Optional<Path> file = Optional.empty();

    SchoolCensus(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        CensusReturn census = CensusReturn.of(files.pupils(environment), files.register(environment), files.day());
        files.tell(census.findings(), environment);
        if (census.isRefused()) {
            environment.say("carerkit: no return is written. Mend the list and run the command again.");
            return ExitCode.FINDINGS;
        }
        if (file.isPresent()) {
            write(census, file.get());
        } else {
            try (Writer out =
                    new BufferedWriter(new OutputStreamWriter(new ResultStream(environment.out()), UTF_8), 1 << 16)) {
                census.writeTo(out);
            }
        }
        environment.say(String.format(
                "%s: %,d P, %,d S, %,d N. Exact counts are for the school and the return alone.",
                CountedNoun.of(census.rows().size(), "pupil"),
                census.count(CensusCode.P),
                census.count(CensusCode.S),
                census.count(CensusCode.N)));
        return ExitCode.FINE;
    }

    private static void write(CensusReturn census, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (Writer out = Files.newBufferedWriter(part, UTF_8)) {
                census.writeTo(out);
            }
            Files.move(part, file, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (FileSystemException e) {
            throw new UnusableInputException(
                    file + ": cannot be written. Is there such a folder, and no folder of that name in it?");
        } finally {
            Files.deleteIfExists(part); // the partial file names pupils
        }
    }
}
