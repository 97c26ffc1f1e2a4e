package org.carerkit.examples.commandline.policy;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.json.ReadResult;
import org.carerkit.examples.commandline.flag.CellText;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.FormatOption;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.flag.sharing.PolicyDifferences;
import org.carerkit.flag.sharing.SharingPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what is wrong with a sharing policy, and how it differs from the standard one. */
@Command(
        name = "check",
        header = "Check a sharing policy: may it be used, and what does it let out beyond the standard one?",
        description = {
            "",
            "Writes rows of what, name, path, message. The first row is the verdict: accepted or refused. A row for each "
                    + "finding follows, with its severity, its code, its place in the file and what to do. Then come the "
                    + "differences from the standard policy: what yours lets out beyond it (more), and what it lets out "
                    + "beyond yours (less), with the place in the file that lets it out.",
            "",
            "A policy may let out less. It is refused if it lets out more, unless one of its decisions lists the name from "
                    + "these rows, with the reason, the role that decided, and the day.",
            ""
        },
        footer = {"", "Example:", "  carerkit policy check our-policy.json"},
        exitCodeList = {
            " 0:the policy is accepted, and nothing was found",
            " 1:it is refused, or something in it needs a look: the rows say what",
            " 2:the arguments cannot be used, or the file cannot be read, is empty or is not UTF-8"
        })
final class PolicyCheck implements Callable<Integer> {

    private final Environment environment;

    @Parameters(arity = "1", paramLabel = "FILE", description = "The policy, or - for standard input.")
    private String file = "-";

    @Mixin
    private FormatOption format = new FormatOption();

    PolicyCheck(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        PolicyInput input = PolicyInput.of(file, environment);
        ReadResult<SharingPolicy> result = input.read();
        Optional<PolicyDifferences> differences = input.differences();
        boolean accepted = result.record().isPresent();
        try (Results results = format.results(environment, "what", "name", "path", "message")) {
            results.row(
                    "verdict",
                    accepted ? "accepted" : "refused",
                    "",
                    accepted ? "This policy can be used." : "This policy cannot be used. Nothing of it is loaded.");
            for (Finding finding : result.findings()) {
                results.row(CellText.of(finding.severity()), finding.code().id(), finding.path(), finding.message());
            }
            if (differences.isPresent()) {
                write("more", differences.get().more(), "The standard policy does not let this out.", results);
                write("less", differences.get().less(), "The standard policy lets this out.", results);
            }
        }
        environment.say(summary(result.findings().all().size(), differences));
        return result.findings().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private static void write(
            String what, Iterable<PolicyDifferences.Difference> differences, String message, Results results)
            throws IOException {
        for (PolicyDifferences.Difference difference : differences) {
            // the place of what is less is one in the standard policy, which nobody has before them
            results.row(what, difference.name(), what.equals("more") ? difference.path() : "", message);
        }
    }

    private static String summary(int findings, Optional<PolicyDifferences> differences) {
        return "Findings: " + findings
                + differences
                        .map(one ->
                                ". Beyond the standard policy: " + one.more().size() + ". Left out of it: "
                                        + one.less().size() + ".")
                        .orElse(". The text cannot be compared with the standard policy.");
    }
}
