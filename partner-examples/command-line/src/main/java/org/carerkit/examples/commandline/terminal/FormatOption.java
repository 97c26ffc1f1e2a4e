package org.carerkit.examples.commandline.terminal;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Option;

/** The option {@code --format}, which chooses how a command writes its results. */
public final class FormatOption {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table (the default; to a file or a pipe it is csv), csv or json.")
    private Results.Format format = Results.Format.TABLE;

    /**
     * Opens the results of a command.
     *
     * @param columns the names of the columns
     * @throws IOException if the results cannot be written
     */
    public Results results(Environment environment, String... columns) throws IOException {
        return results(environment, List.of(columns));
    }

    /**
     * Opens the results of a command.
     *
     * @param columns the names of the columns
     * @throws IOException if the results cannot be written
     */
    public Results results(Environment environment, List<String> columns) throws IOException {
        return Results.to(environment, format, true, columns);
    }
}
