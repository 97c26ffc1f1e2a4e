package org.carerkit.examples.region.count;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Comparator;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;

/**
 * Something that a council should hear about: which rule, where it was broken first, and how often. It holds no value of a
 * file. A task sends it to the driver, so it is made of texts.
 *
 * @param council the council's code; empty where it is about none
 * @param file the file as the list of submissions names it; empty where it is about none
 * @param place line, column or time; of several the first; empty for the whole file
 * @param code the finding's code
 * @param times how often, 1 or more
 * @param message the rule in words
 */
public record CouncilProblem(String council, String file, String place, String code, long times, String message)
        implements Serializable {

    /** By council, then file, code and place. */
    static final Comparator<CouncilProblem> ORDER = Comparator.comparing(CouncilProblem::council)
            .thenComparing(CouncilProblem::file)
            .thenComparing(CouncilProblem::code)
            .thenComparing(CouncilProblem::place);

    /** Checks that everything is there. */
    public CouncilProblem {
        requireNonNull(council, "council");
        requireNonNull(file, "file");
        requireNonNull(place, "place");
        requireNonNull(code, "code");
        requireNonNull(message, "message");
    }

    /** A rule that was broken once. */
    public static CouncilProblem of(FindingCode code, String council, String file, String place) {
        return new CouncilProblem(council, file, place, code.id(), 1, new Finding(code, place).message());
    }

    /** A table that is not there, because it would give somebody away. */
    public static CouncilProblem withheld(String table) {
        return of(RegionFinding.REGION_TABLE_WITHHELD, "", "", table);
    }

    CouncilProblem again() {
        return new CouncilProblem(council, file, place, code, times + 1, message);
    }
}
