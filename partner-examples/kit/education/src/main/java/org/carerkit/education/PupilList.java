package org.carerkit.education;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carerkit.core.csv.CsvReading;
import org.carerkit.core.csv.CsvRow;
import org.carerkit.core.csv.CsvTable;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;

/**
 * The pupils of a school, read from a CSV file that its information system exports:
 *
 * <pre>{@code
 * upn,given_name,family_name,birth_date,year_group,leaving_date,next_school,absence_percent,attainment
 * K830400124001,Quince,Fictional,2014-01-31,7,,,,
 * }</pre>
 *
 * <p>Columns may be in any order. The last four are optional, and an unknown column is ignored.
 *
 * @param pupils the pupils whose rows can be read, in the order of the list
 * @param findings everything found; if there is an error, the list must not be used
 */
public record PupilList(List<Pupil> pupils, Findings findings) {

    private static final CsvTable TABLE = CsvTable.of("upn", "given_name", "family_name", "birth_date", "year_group")
            .optional("leaving_date", "next_school", "absence_percent", "attainment");
    private static final int OLDEST = 20;
    private static final int LAST_YEAR_GROUP = 14;

    /** Copies the list. */
    public PupilList {
        pupils = List.copyOf(pupils);
    }

    /**
     * Reads a list to its end. Anything wrong with it is a finding.
     *
     * @param in the file; the caller closes it
     * @param day the day against which dates of birth are checked
     * @throws IOException if the bytes cannot be read
     */
    public static PupilList read(InputStream in, LocalDate day) throws IOException {
        List<Pupil> pupils = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        return new PupilList(
                pupils, findings(TABLE.read(in, row -> pupil(row, day, lines).ifPresent(pupils::add))));
    }

    /** The findings of a list, including that it has no rows. */
    static Findings findings(CsvReading reading) {
        Findings found = reading.ofContent();
        boolean empty = reading.complete() && reading.rows() == 0;
        return empty ? found.and(Findings.of(List.of(new Finding(SchoolFinding.SCHOOL_LIST_EMPTY, "")))) : found;
    }

    /** True if the list must not be used, because a row would be missing or wrong. */
    public boolean hasError() {
        return findings.hasError();
    }

    private static Optional<Pupil> pupil(CsvRow row, LocalDate day, Map<String, Long> lines) {
        String upn = row.needed("upn");
        if (!upn.isEmpty()) {
            check(row, "upn", IdentifierScheme.UPN, upn);
            Long other = lines.putIfAbsent(upn, row.line());
            if (other != null) {
                row.fault(new Finding(SchoolFinding.SCHOOL_UPN_DUPLICATE, "upn", other));
            }
        }
        String given = row.needed("given_name");
        String family = row.needed("family_name");
        row.needed("birth_date");
        Optional<LocalDate> birth = row.date("birth_date");
        if (birth.filter(date -> date.isAfter(day) || date.isBefore(day.minusYears(OLDEST)))
                .isPresent()) {
            row.fault(SchoolFinding.SCHOOL_BIRTH_DATE, "birth_date");
        }
        int year = yearGroup(row);
        Optional<LocalDate> leaving = row.date("leaving_date");
        Optional<String> next = row.optional("next_school");
        next.ifPresent(urn -> check(row, "next_school", IdentifierScheme.URN, urn));
        if (row.hasError()) {
            return Optional.empty();
        }
        Pupil.SchoolOnly schoolOnly = new Pupil.SchoolOnly(
                row.optional("absence_percent").orElse(null),
                row.optional("attainment").orElse(null));
        return Optional.of(new Pupil(
                upn,
                given,
                family,
                birth.orElseThrow(),
                year,
                leaving.orElse(null),
                next.map(Identifier::urn).orElse(null),
                schoolOnly));
    }

    private static void check(CsvRow row, String column, IdentifierScheme scheme, String text) {
        scheme.check(text).forEach(found -> row.fault(new Finding(found.code(), column, found.limit())));
    }

    private static int yearGroup(CsvRow row) {
        String text = row.needed("year_group");
        boolean number = !text.isEmpty() && text.length() <= 2 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int year = number ? Integer.parseInt(text) : -1;
        if (!text.isEmpty() && (year < 0 || year > LAST_YEAR_GROUP)) {
            row.fault(SchoolFinding.SCHOOL_YEAR_GROUP, "year_group");
        }
        return year;
    }

    /** Contains only the number of pupils. */
    @Override
    public String toString() {
        return "PupilList[" + pupils.size() + " pupils, " + findings.all().size() + " findings]";
    }
}
