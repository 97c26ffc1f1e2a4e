package org.carerkit.examples.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.carerkit.examples.commandline.council.CouncilCommand;
import org.carerkit.examples.commandline.employer.LeaveCommand;
import org.carerkit.examples.commandline.flag.FlagCommand;
import org.carerkit.examples.commandline.measure.ChangeCommand;
import org.carerkit.examples.commandline.measure.EvaluateCommand;
import org.carerkit.examples.commandline.measure.PublishCommand;
import org.carerkit.examples.commandline.measure.ScoreCommand;
import org.carerkit.examples.commandline.measure.TallyCommand;
import org.carerkit.examples.commandline.partner.PartnersCommand;
import org.carerkit.examples.commandline.policy.PolicyCommand;
import org.carerkit.examples.commandline.record.IdentifierCommand;
import org.carerkit.examples.commandline.record.ValidateCommand;
import org.carerkit.examples.commandline.school.SchoolCommand;
import org.carerkit.examples.commandline.terminal.CommandFailures;
import org.carerkit.examples.commandline.terminal.CommandGroup;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import org.carerkit.examples.commandline.tour.TourCommand;
import org.carerkit.examples.employer.SelfCheckCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ScopeType;

/** The {@code carerkit} program: every function of the library, from a terminal. */
@Command(
        name = "carerkit",
        header = "Recognise a carer once, record them the same way everywhere, and see whether it helps.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = CarerKit.Version.class,
        description = {
            "",
            "Results go to standard output, everything else to standard error. Where a FILE is asked for, - is standard input.",
            ""
        },
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:all is well",
            " 1:there are findings, or the answer is no",
            " 2:the arguments cannot be used or the input cannot be read"
        },
        footer = {"", "Start here:", "  carerkit tour", "  carerkit COMMAND --help"})
public final class CarerKit extends CommandGroup {

    private static final int DATE_LENGTH = 10;

    private CarerKit() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        System.exit(run(Environment.ofThisProcess(), arguments));
    }

    /** Runs one command and returns its exit code. */
    static int run(Environment environment, String... arguments) {
        CommandFailures failures = new CommandFailures(environment);
        boolean colour = environment.outIsTerminal() && System.getenv("NO_COLOR") == null;
        CommandLine commands = commands(environment);
        commands.setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setUsageHelpLongOptionsMaxWidth(30)
                .setOut(new PrintWriter(new OutputStreamWriter(environment.out(), UTF_8), true))
                .setErr(new PrintWriter(environment.err(), true, UTF_8))
                .setColorScheme(Help.defaultColorScheme(colour ? Help.Ansi.ON : Help.Ansi.OFF))
                .setParameterExceptionHandler(failures::ofArguments)
                .setExecutionExceptionHandler(failures::ofWork);
        documentFaults(commands);
        try {
            return commands.execute(arguments);
        } catch (RuntimeException | Error e) {
            return failures.ofFault(e);
        }
    }

    /** Returns the top-level command with every subcommand. */
    static CommandLine commands(Environment environment) {
        return new CommandLine(new CarerKit())
                .addSubcommand(new IdentifierCommand(environment))
                .addSubcommand(new ValidateCommand(environment))
                .addSubcommand(new ScoreCommand(environment))
                .addSubcommand(new TallyCommand(environment))
                .addSubcommand(new ChangeCommand(environment))
                .addSubcommand(new PublishCommand(environment))
                .addSubcommand(CouncilCommand.with(environment))
                .addSubcommand(SchoolCommand.with(environment))
                .addSubcommand(new EvaluateCommand(environment))
                .addSubcommand(new LeaveCommand(environment))
                .addSubcommand(new SelfCheckCommand(
                        environment.in(), environment.printed(), environment.err(), environment.clock()))
                .addSubcommand(FlagCommand.with(environment))
                .addSubcommand(PolicyCommand.with(environment))
                .addSubcommand(PartnersCommand.with(environment))
                .addSubcommand(new TourCommand(environment))
                .addSubcommand(new HelpCommand())
                .registerConverter(LocalDate.class, CarerKit::date);
    }

    /** Adds the exit code of a program fault, which any command can return, to the help of every command. */
    private static void documentFaults(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        Map<String, String> codes = new LinkedHashMap<>(usage.exitCodeList());
        codes.put(" " + ExitCode.FAULT, "a fault of the program, which says nothing about the input: please report it");
        usage.exitCodeList(codes);
        command.getSubcommands().values().forEach(CarerKit::documentFaults);
    }

    private static LocalDate date(String text) {
        try {
            if (text.length() == DATE_LENGTH) { // a longer one has a year beyond 9999, which no reckoning expects
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            throw wrongDate();
        }
        throw wrongDate();
    }

    private static UnusableInputException wrongDate() {
        return new UnusableInputException("a date is written like 2026-04-01.");
    }

    /** Gives the version of the jar, or "development" if the classes are not in a jar. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Optional.ofNullable(CarerKit.class.getPackage().getImplementationVersion())
                    .orElse("development");
            return new String[] {"carerkit " + version};
        }
    }
}
