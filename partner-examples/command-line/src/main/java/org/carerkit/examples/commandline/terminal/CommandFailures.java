package org.carerkit.examples.commandline.terminal;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Tells the user why a command cannot work. It repeats nothing from the arguments except text that can only be an
 * option's name, because a value may be somebody's number typed in the wrong place.
 */
public final class CommandFailures {

    private static final Pattern OPTION_NAME = Pattern.compile("--?[a-z][a-z-]{0,30}");

    private final Environment environment;

    /** Creates a reporter that writes to standard error. */
    public CommandFailures(Environment environment) {
        this.environment = environment;
    }

    /** Reports arguments that cannot be used, and returns the exit code. */
    public int ofArguments(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        environment.say("carerkit: " + wording(problem));
        environment.say("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.UNUSABLE;
    }

    private static String wording(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        boolean root = command.getParent() == null;
        if (problem instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            String name = first.contains("=") ? first.substring(0, first.indexOf('=')) : first;
            if (OPTION_NAME.matcher(name).matches()) {
                return "there is no option " + name + ".";
            }
            return root ? "there is no such command. " + commands(command) : "there is one argument too many.";
        }
        if (problem instanceof MissingParameterException missing) {
            return missing.getMissing().stream()
                            .map(CommandFailures::nameOf)
                            .distinct()
                            .collect(Collectors.joining(", "))
                    + (missing.getMissing().size() == 1 ? " is missing." : " are missing.");
        }
        if (problem instanceof OverwrittenOptionException twice) {
            return nameOf(twice.getOverwritten()) + " is given twice.";
        }
        if (problem.getCause() instanceof UnusableInputException unusable) {
            return String.valueOf(unusable.getMessage());
        }
        return problem.getArgSpec() == null ? "the arguments do not fit." : doesNotFit(problem);
    }

    private static String nameOf(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String doesNotFit(ParameterException problem) {
        var argument = problem.getArgSpec();
        Object[] allowed = argument.type().getEnumConstants();
        String name = nameOf(argument);
        return allowed == null
                ? name + " has a value that does not fit."
                : name + " has to be one of: "
                        + Arrays.stream(allowed)
                                .map(constant -> constant.toString().toLowerCase(java.util.Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    private static String commands(CommandLine root) {
        return "Commands: " + String.join(", ", root.getSubcommands().keySet()) + ".";
    }

    /** Reports work that could not be finished, and returns the exit code. */
    public int ofWork(Exception problem, CommandLine command, ParseResult parsed) {
        if (problem instanceof ResultStream.Lost lost) {
            if (!lost.readerHasGone()) {
                environment.say("carerkit: the results could not be written to the end: is the disk full?");
            }
            return lost.readerHasGone() ? ExitCode.FINDINGS : ExitCode.UNUSABLE;
        }
        if (problem instanceof UnusableInputException) {
            environment.say("carerkit: " + problem.getMessage());
            return ExitCode.UNUSABLE;
        }
        return ofFault(problem);
    }

    /**
     * Reports an unexpected failure, and returns the exit code. The exception's message may repeat a value, so it is
     * left out.
     */
    public int ofFault(Throwable problem) {
        environment.say("carerkit: this should not have happened ("
                + problem.getClass().getName() + "). Please report it with these lines:");
        Arrays.stream(problem.getStackTrace()).limit(12).forEach(frame -> environment.say("  at " + frame));
        return ExitCode.FAULT;
    }
}
