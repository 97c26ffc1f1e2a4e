package org.carerkit.examples.commandline.record;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.finding.Severity;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks whether identifiers are valid. */
@Command(
        name = "identifier",
        header = "Check identifiers: is this a valid NHS number, UPN, postcode …?",
        description = {
            "",
            "Writes a line for each value: VALUE,valid or VALUE,invalid,CODE. The code is the first error's. "
                    + "A warning (a number from the test range, say) leaves a value valid; it is told on standard error, "
                    + "and in the results with --format table or json.",
            "",
            "Schemes: nhs-number, upn, ods, urn, laestab, dfe-area, ons-area, cassr, uprn, postcode.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  carerkit identifier nhs-number 9434765919 9434765918",
            "  carerkit identifier upn - < pupils.txt"
        },
        exitCodeList = {
            " 0:every value is valid",
            " 1:at least one is invalid",
            " 2:the arguments cannot be used or the input cannot be read"
        })
public final class IdentifierCommand implements Callable<Integer> {

    /** All schemes except local identifiers, which mean nothing without the system that assigns them. */
    private static final String SCHEMES = Arrays.stream(IdentifierScheme.values())
            .filter(scheme -> scheme != IdentifierScheme.LOCAL)
            .map(IdentifierScheme::id)
            .collect(joining(", "));

    private static final List<String> COLUMNS = List.of("value", "status", "code", "message");

    private final Environment environment;

    @Parameters(index = "0", paramLabel = "SCHEME", description = "What the values are meant to be.")
    private String schemeId = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "VALUE",
            description =
                    "An identifier, or - for standard input: one a line. After -- a value may start with a hyphen.")
    private List<String> values = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "csv (the default, without a header), json, or table (on a terminal).")
    private Results.Format format = Results.Format.CSV;

    private final Map<String, Integer> warnings = new TreeMap<>();
    private boolean anyInvalid;

    /** Creates the command for an environment. */
    public IdentifierCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        IdentifierScheme scheme = scheme();
        boolean brief = format == Results.Format.CSV || format == Results.Format.TABLE && !environment.outIsTerminal();
        try (Results results = Results.to(environment, format, false, COLUMNS)) {
            for (String value : values) {
                if (value.equals("-")) {
                    checkStandardInput(scheme, brief, results);
                } else {
                    check(value, scheme, brief, results);
                }
            }
        }
        warnings.forEach((warning, times) -> environment.say(warning + " (" + times + " of them)"));
        return anyInvalid ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private IdentifierScheme scheme() {
        return IdentifierScheme.withId(schemeId)
                .filter(scheme -> scheme != IdentifierScheme.LOCAL)
                .orElseThrow(() -> new UnusableInputException("SCHEME has to be one of: " + SCHEMES + "."));
    }

    private void checkStandardInput(IdentifierScheme scheme, boolean brief, Results results) throws IOException {
        ShortLineReader lines = new ShortLineReader(environment.in());
        for (String line = lines.next(); line != null; line = lines.next()) {
            check(line, scheme, brief, results);
        }
    }

    /**
     * Checks one value. Brief results have no column for a warning, so warnings are counted and reported at the end.
     */
    private void check(String value, IdentifierScheme scheme, boolean brief, Results results) throws IOException {
        Findings findings = scheme.check(value);
        if (findings.isEmpty()) {
            results.row(value, "valid");
            return;
        }
        boolean valid = !findings.hasError();
        Finding first = first(findings, valid);
        String code = first.code().id();
        anyInvalid |= !valid;
        if (!brief) {
            results.row(value, valid ? "valid" : "invalid", code, first.message());
        } else if (valid) {
            results.row(value, "valid");
            warnings.merge(code + ": " + first.message(), 1, Integer::sum);
        } else {
            results.row(value, "invalid", code);
        }
    }

    private static Finding first(Findings findings, boolean valid) {
        return findings.all().stream()
                .filter(finding -> valid || finding.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();
    }
}
