package org.carerkit.examples.commandline.terminal;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;

/** Reports the faults of a file one by one, up to a limit. It never repeats a value of the file. */
public final class FaultReport {

    private static final int MOST_TOLD = 20;

    private final Environment environment;
    private long count;

    /** Creates a report on standard error. */
    public FaultReport(Environment environment) {
        this.environment = environment;
    }

    /** Reports every finding of a file. */
    public static void tellAll(String file, Findings findings, Environment environment) {
        FaultReport faults = new FaultReport(environment);
        findings.forEach(finding -> faults.tell(file, finding));
        faults.end();
    }

    /** Returns the wording of a finding: {@code FILE, line 3, column 2 (i1): CK-… …}. */
    public static String told(String file, Finding finding) {
        String place = finding.path().isEmpty() ? "" : ", " + finding.path();
        return file + place + ": " + finding.code().id() + " " + finding.message();
    }

    /** Returns the exception for findings that make a file unusable. Its message has one line for each. */
    public static UnusableInputException unusable(String file, Collection<Finding> findings) {
        return new UnusableInputException(
                findings.stream().map(finding -> told(file, finding)).collect(joining("\n")));
    }

    /** Reports a fault in the given words. */
    public void tell(String fault) {
        count++;
        if (count <= MOST_TOLD) {
            environment.say("carerkit: " + fault);
        }
    }

    /** Reports a finding of a file. */
    public void tell(String file, Finding finding) {
        tell(told(file, finding));
    }

    /** Reports how many faults were left out. */
    public void end() {
        if (count > MOST_TOLD) {
            environment.say("carerkit: and " + (count - MOST_TOLD) + " more.");
        }
    }

    /** Returns true if there was anything to report. */
    public boolean any() {
        return count > 0;
    }
}
