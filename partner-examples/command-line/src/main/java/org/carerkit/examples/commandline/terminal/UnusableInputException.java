package org.carerkit.examples.commandline.terminal;

import static java.util.stream.Collectors.joining;

import org.carerkit.core.finding.Findings;
import org.carerkit.core.finding.Severity;

/**
 * Thrown if a command cannot work with its input. The message says what to change, and never repeats a value from the
 * input.
 */
public final class UnusableInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message what to change, without any value from the input
     */
    public UnusableInputException(String message) {
        super(message);
    }

    /**
     * Returns the exception for a file that is refused as a whole: {@code FILE: the policy is refused: CK-…, CK-….}
     *
     * @param what the thing that the file was to hold, such as {@code the policy}
     * @param findings everything that was found; only the codes of errors are told
     */
    public static UnusableInputException refused(String file, String what, Findings findings) {
        return new UnusableInputException(file + ": " + what + " is refused: "
                + findings.all().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(finding -> finding.code().id())
                        .distinct()
                        .collect(joining(", "))
                + ".");
    }

    /**
     * Returns the exception for a file that is refused as a whole, which also names a command for more.
     *
     * @param command the command that shows where each fault is
     */
    public static UnusableInputException refused(String file, String what, Findings findings, String command) {
        return new UnusableInputException(refused(file, what, findings).getMessage() + " To see where: " + command);
    }
}
