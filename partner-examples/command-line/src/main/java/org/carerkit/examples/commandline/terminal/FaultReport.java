package org.carerkit.examples.commandline.terminal;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;

/** What is wrong with a file, told one by one until there is too much of it. No value of the file is repeated. */
public final class FaultReport {

    private static final int MOST_TOLD = 20;

    private final Environment environment;
    private long count;

    /** Tells them on standard error. */
    public FaultReport(Environment environment) {
        this.environment = environment;
    }

    /** Tells every finding of a file. */
    public static void tellAll(String file, Findings findings, Environment environment) {
        FaultReport faults = new FaultReport(environment);
        findings.forEach(finding -> faults.tell(file, finding));
        faults.end();
    }

    /** A finding of a file, as it is told: {@code FILE, line 3, column 2 (i1): CK-… …}. */
    public static String told(String file, Finding finding) {
        String place = finding.path().isEmpty() ? "" : ", " + finding.path();
        return file + place + ": " + finding.code().id() + " " + finding.message();
    }

    /** What ends the command because these findings make a file unusable: each of them on a line. */
    public static UnusableInputException unusable(String file, Collection<Finding> findings) {
        return new UnusableInputException(
                findings.stream().map(finding -> told(file, finding)).collect(joining("\n")));
    }

    /** Tells one thing in words of its own. */
    public void tell(String fault) {
        count++;
        if (count <= MOST_TOLD) {
            environment.say("carerkit: " + fault);
        }
    }

    /** Tells a finding of a file. */
    public void tell(String file, Finding finding) {
        tell(told(file, finding));
    }

    /** Says how many were not told. */
    public void end() {
        if (count > MOST_TOLD) {
            environment.say("carerkit: and " + (count - MOST_TOLD) + " more.");
        }
    }

    /** Whether there was anything to tell. */
    public boolean any() {
        return count > 0;
    }
}
