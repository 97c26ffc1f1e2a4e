package org.carerkit.examples.region.count;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Comparator;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;

/**
 * A problem to report to a council: the rule, where it was first broken, and how often. It holds no value of a file. It
 * consists of texts, so that a task can send it to the driver.
 *
 * @param council the council's code; empty if it is about no council
 * @param file the file as named in the list of submissions; empty if it is about no file
 * @param place the first line, column or time concerned; empty if it is about the whole file
 * @param code the finding's code
 * @param times how often it occurred, at least 1
 * @param message the rule in words
 */
public record CouncilProblem(String council, String file, String place, String code, long times, String message)
        implements Serializable {

    /** Orders problems by council, file, code and place. */
    static final Comparator<CouncilProblem> ORDER = Comparator.comparing(CouncilProblem::council)
            .thenComparing(CouncilProblem::file)
            .thenComparing(CouncilProblem::code)
            .thenComparing(CouncilProblem::place);

    /** Checks that every component is present. */
    public CouncilProblem {
        requireNonNull(council, "council");
        requireNonNull(file, "file");
        requireNonNull(place, "place");
        requireNonNull(code, "code");
        requireNonNull(message, "message");
    }

    /** Returns a problem that occurred once. */
    public static CouncilProblem of(FindingCode code, String council, String file, String place) {
        return new CouncilProblem(council, file, place, code.id(), 1, new Finding(code, place).message());
    }

    /** Returns the problem of a table that is withheld because it would give somebody away. */
    public static CouncilProblem withheld(String table) {
        return of(RegionFinding.REGION_TABLE_WITHHELD, "", "", table);
    }

    CouncilProblem again() {
        return new CouncilProblem(council, file, place, code, times + 1, message);
    }
}
