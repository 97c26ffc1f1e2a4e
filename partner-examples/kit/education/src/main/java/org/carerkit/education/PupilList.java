package org.carerkit.education;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Severity;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.jspecify.annotations.Nullable;

/**
 * The pupils of a school, from a CSV file that its information system exports:
 *
 * <pre>{@code
 * upn,given_name,family_name,birth_date,year_group,leaving_date,next_school,absence_percent,attainment
 * K830400124001,Quince,Fictional,2014-01-31,7,,,,
 * }</pre>
 *
 * <p>Columns may stand in any order; the last four are optional, and a column that is not known is passed over.
 *
 * @param pupils those whose rows can be read, in the order of the list
 * @param findings what was noticed; with an error among them the list is not to be used
 */
public record PupilList(List<Pupil> pupils, List<RowFinding> findings) {

    private static final List<String> NEEDED = List.of("upn", "given_name", "family_name", "birth_date", "year_group");
    private static final Set<String> OPTIONAL = Set.of("leaving_date", "next_school", "absence_percent", "attainment");
    private static final int OLDEST = 20;
    private static final int LAST_YEAR_GROUP = 14;

    /** Copies the lists. */
    public PupilList {
        pupils = List.copyOf(pupils);
        findings = List.copyOf(findings);
    }

    /**
     * Reads a list to its end. Whatever is wrong with it is a finding.
     *
     * @param in the file; the caller closes it
     * @param day the day against which dates of birth are checked
     * @throws IOException if the bytes cannot be read
     */
    public static PupilList read(InputStream in, LocalDate day) throws IOException {
        List<Pupil> pupils = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        List<RowFinding> findings = new SchoolCsv(NEEDED, OPTIONAL).read(in, row -> {
            Pupil pupil = pupil(row, day, lines);
            if (pupil != null) {
                pupils.add(pupil);
            }
        });
        return new PupilList(pupils, findings);
    }

    /** True when the list must not be used: a row would be missing or wrong. */
    public boolean hasError() {
        return findings.stream().anyMatch(RowFinding::isError);
    }

    private static @Nullable Pupil pupil(Row row, LocalDate day, Map<String, Long> lines) {
        int before = errors(row);
        String upn = row.needed("upn");
        if (!upn.isEmpty()) {
            IdentifierScheme.UPN
                    .check(upn)
                    .forEach(found -> row.fault(new Finding(found.code(), "upn", found.limit())));
            Long other = lines.putIfAbsent(upn, row.line());
            if (other != null) {
                row.fault(new Finding(SchoolFinding.SCHOOL_UPN_DUPLICATE, "upn", other));
            }
        }
        String given = row.needed("given_name");
        String family = row.needed("family_name");
        row.needed("birth_date");
        LocalDate birth = row.date("birth_date");
        if (birth != null && (birth.isAfter(day) || birth.isBefore(day.minusYears(OLDEST)))) {
            row.fault(SchoolFinding.SCHOOL_BIRTH_DATE, "birth_date");
        }
        int year = yearGroup(row);
        LocalDate leaving = row.date("leaving_date");
        Identifier next = nextSchool(row);
        if (errors(row) > before || birth == null) {
            return null;
        }
        Pupil.SchoolOnly schoolOnly = new Pupil.SchoolOnly(row.optional("absence_percent"), row.optional("attainment"));
        return new Pupil(upn, given, family, birth, year, leaving, next, schoolOnly);
    }

    private static int yearGroup(Row row) {
        String text = row.needed("year_group");
        boolean number = !text.isEmpty() && text.length() <= 2 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int year = number ? Integer.parseInt(text) : -1;
        if (!text.isEmpty() && (year < 0 || year > LAST_YEAR_GROUP)) {
            row.fault(SchoolFinding.SCHOOL_YEAR_GROUP, "year_group");
        }
        return year;
    }

    private static @Nullable Identifier nextSchool(Row row) {
        String urn = row.optional("next_school");
        if (urn == null) {
            return null;
        }
        IdentifierScheme.URN
                .check(urn)
                .forEach(found -> row.fault(new Finding(found.code(), "next_school", found.limit())));
        return Identifier.urn(urn);
    }

    private static long countErrors(List<RowFinding> findings) {
        return findings.stream()
                .filter(found -> found.finding().severity() == Severity.ERROR)
                .count();
    }

    private static int errors(Row row) {
        return (int) countErrors(row.faults());
    }

    /** How many. */
    @Override
    public String toString() {
        return "PupilList[" + pupils.size() + " pupils, " + findings.size() + " findings]";
    }
}
