package org.carerkit.examples.region.count;

import static org.carerkit.core.finding.Severity.ERROR;
import static org.carerkit.core.finding.Severity.WARNING;

import java.util.Locale;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Severity;
import org.carerkit.core.finding.Wording;

/** The findings of the region. Each id is the constant's name with hyphens, after {@code CK-}. */
public enum RegionFinding implements FindingCode {
    // the lists of councils and of submissions
    /** A line has an empty cell. */
    REGION_LINE(ERROR),
    /** A council is in the list twice. */
    REGION_COUNCIL_TWICE(ERROR),
    /** A submission is from a council that is not on the list. */
    REGION_COUNCIL_UNKNOWN(ERROR),
    /** A time of submission is not a time. */
    REGION_TIME(ERROR),
    /** A file is listed twice for one submission; it counts once. */
    REGION_FILE_TWICE(WARNING),

    // submissions
    /** The submission came after the last time that counts. */
    REGION_SUBMISSION_LATE(WARNING),
    /** The council has no submission that counts. */
    REGION_COUNCIL_MISSING(ERROR),
    /** A file of the submission cannot be read to its end, so the submission is left out. */
    REGION_SUBMISSION_BROKEN(ERROR),
    /** The submission has no row about the council. */
    REGION_SUBMISSION_EMPTY(WARNING),
    /** An earlier submission was counted in place of one that is broken or empty. */
    REGION_EARLIER_TAKEN(WARNING),
    /** No submission covers the whole period, so the latest was counted as it is. */
    REGION_PERIOD_NOT_COVERED(WARNING),

    // files
    /** The file does not exist, or its location cannot be read. */
    REGION_FILE_UNREADABLE(ERROR),
    /** The file's name ends in .parquet, but it is not a Parquet file or is damaged. */
    REGION_FILE_NOT_PARQUET(ERROR),

    // release
    /** A table is withheld because it would reveal somebody. */
    REGION_TABLE_WITHHELD(WARNING);

    private static final Wording WORDING = new Wording(RegionFinding.class);

    private final String id = "CK-" + name().replace('_', '-');
    private final Severity severity;

    RegionFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String wording(Locale locale) {
        return WORDING.of(this, locale);
    }
}
