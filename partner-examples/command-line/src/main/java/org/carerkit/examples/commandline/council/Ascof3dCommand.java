package org.carerkit.examples.commandline.council;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.FormatOption;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import org.carerkit.outcomes.disclosure.PublisherPolicy;
import org.carerkit.outcomes.socialcare.Ascof3d;
import org.carerkit.outcomes.socialcare.CarersBySupport;
import org.carerkit.outcomes.socialcare.SelfDirectedSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Calculates ASCOF 3D, parts 1b and 2b. */
@Command(
        name = "ascof-3d",
        header = "Carers who direct their own support (ASCOF 3D, parts 1b and 2b), from Client Level Data.",
        description = {
            "",
            "Reads what carers-by-support reads. Writes for each council, and for all of them together, numerator, "
                    + "denominator and percentage of part 1b (direct payment or managed personal budget) and 2b (direct "
                    + "payment) among carers with support of their own: 18-64, 65 and over, and all.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  carerkit council ascof-3d --from 2025-04-01 --to 2026-03-31 --policy ascof-carers cld.csv"
        },
        exitCodeList = {
            " 0:every row was understood",
            " 1:there are findings",
            " 2:the arguments cannot be used, or a file cannot be read to its end: there is no figure"
        })
final class Ascof3dCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private CldFiles files = new CldFiles();

    @Option(
            names = "--policy",
            paramLabel = "ID",
            description =
                    "Round and suppress as this publisher does: ascof-carers, adult-social-care or nhs-sub-national.")
    private Optional<String> policyId = Optional.empty();

    @Mixin
    private FormatOption format = new FormatOption();

    Ascof3dCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Optional<PublisherPolicy> policy = policyId.map(Ascof3dCommand::policy);
        CarersBySupport carers = files.read(environment).result();
        try (Results results = format.results(environment, SelfDirectedSupport.COLUMNS)) {
            for (SelfDirectedSupport.Line line : SelfDirectedSupport.of(carers).lines()) {
                results.row(row(line.council(), line.figure(), policy));
            }
        }
        files.summary(environment);
        carers.councils().forEach((council, found) -> {
            if (!found.coversPeriod()) {
                environment.say(
                        "carerkit: " + council + ": no submission covers the whole period; its latest was taken.");
            }
        });
        if (policy.isEmpty()) {
            environment.say("These are exact counts: not for publication without a --policy.");
        }
        return files.anyFinding() ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private static Object[] row(String council, Ascof3d figure, Optional<PublisherPolicy> policy) {
        List<Object> cells = new ArrayList<>(List.of(
                council,
                figure.measure().code(),
                figure.measure().edition(),
                figure.group().label()));
        if (policy.isPresent()) {
            cells.add(CarersBySupportCommand.cell(policy.get().count(figure.numerator())));
            cells.add(CarersBySupportCommand.cell(policy.get().count(figure.denominator())));
            cells.add(
                    CarersBySupportCommand.cell(policy.get().percentage(figure.numerator(), figure.denominator(), 1)));
        } else {
            cells.add(figure.numerator());
            cells.add(figure.denominator());
            cells.add(figure.percent().<Object>map(percent -> percent).orElse(SelfDirectedSupport.NOBODY));
        }
        return cells.toArray();
    }

    private static PublisherPolicy policy(String id) {
        return Arrays.stream(PublisherPolicy.values())
                .filter(policy -> policy.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnusableInputException("--policy has to be one of: "
                        + Arrays.stream(PublisherPolicy.values())
                                .map(PublisherPolicy::id)
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
