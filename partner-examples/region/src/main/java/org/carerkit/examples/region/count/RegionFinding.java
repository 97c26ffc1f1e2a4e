package org.carerkit.examples.region.count;

import static org.carerkit.core.finding.Severity.ERROR;
import static org.carerkit.core.finding.Severity.WARNING;

import java.util.Locale;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Severity;
import org.carerkit.core.finding.Wording;

/** Every finding of the region. The id is the constant's name with hyphens, after {@code CK-}. */
public enum RegionFinding implements FindingCode {
    // the lists of councils and of submissions
    /** A line has not the cells that it has to have, or one is empty. */
    REGION_LINE(ERROR),
    /** A council stands there twice. */
    REGION_COUNCIL_TWICE(ERROR),
    /** A submission is of a council that is not on the list. */
    REGION_COUNCIL_UNKNOWN(ERROR),
    /** A time of submission is none. */
    REGION_TIME(ERROR),
    /** One file stands there twice for one submission; it counts once. */
    REGION_FILE_TWICE(WARNING),

    // submissions
    /** It was submitted after the last time that counts. */
    REGION_SUBMISSION_LATE(WARNING),
    /** The council has no submission that counts. */
    REGION_COUNCIL_MISSING(ERROR),
    /** One of its files cannot be read to the end, so that the submission is left out. */
    REGION_SUBMISSION_BROKEN(ERROR),
    /** It holds no row of the council. */
    REGION_SUBMISSION_EMPTY(WARNING),
    /** An earlier submission was counted in the place of one that is broken or empty. */
    REGION_EARLIER_TAKEN(WARNING),
    /** No submission covers the whole period; the latest was counted as it is. */
    REGION_PERIOD_NOT_COVERED(WARNING),

    // files
    /** The file is not there, or its place cannot be read. */
    REGION_FILE_UNREADABLE(ERROR),
    /** The file ends in .parquet and is none, or is damaged. */
    REGION_FILE_NOT_PARQUET(ERROR),

    // release
    /** A table would give somebody away, and is not there. */
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
