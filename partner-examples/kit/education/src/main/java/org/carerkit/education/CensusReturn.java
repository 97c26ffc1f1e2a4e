package org.carerkit.education;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.jspecify.annotations.Nullable;

/**
 * The young carer indicator of every pupil on the roll on a census day. The school's information system imports it.
 *
 * @param rows one per pupil, in the order of the list; empty if the return is refused
 * @param findings everything found; if there is an error, there is no return
 */
public record CensusReturn(List<Row> rows, Findings findings) {

    /** The columns of the file. */
    static final String HEADER = "upn,young_carer";

    /** Copies the list. */
    public CensusReturn {
        rows = List.copyOf(rows);
    }

    /**
     * A pupil and their code.
     *
     * @param upn the pupil's number, as on the list
     * @param code the indicator
     */
    public record Row(String upn, CensusCode code) {

        /** Contains only the code. */
        @Override
        public String toString() {
            return "Row[" + code + "]";
        }
    }

    /**
     * Makes a school's return. If the list of pupils has an error, or the indicator was not collected on that day, the whole
     * return is refused with all findings, because half a return would be wrong.
     *
     * @param list the pupils
     * @param register the young carers, by number
     * @param day the census day
     */
    public static CensusReturn of(PupilList list, Map<String, YoungCarer> register, LocalDate day) {
        List<Finding> found = new ArrayList<>(list.findings().all());
        if (day.isBefore(CensusCode.FIRST_DAY)) {
            found.add(new Finding(SchoolFinding.SCHOOL_CENSUS_NOT_YET, ""));
        } else if (day.getMonth() != Month.JANUARY) {
            found.add(new Finding(SchoolFinding.SCHOOL_CENSUS_NOT_SPRING, ""));
        }
        Findings findings = Findings.of(found);
        if (findings.hasError()) {
            return new CensusReturn(List.of(), findings);
        }
        List<Row> rows = list.pupils().stream()
                .filter(pupil -> pupil.isOnRollOn(day))
                .map(pupil -> new Row(pupil.upn(), code(register.get(pupil.upn()), day)))
                .toList();
        return new CensusReturn(rows, findings);
    }

    /** True if the return is refused. */
    public boolean isRefused() {
        return findings.hasError();
    }

    /** The number of pupils with a code. */
    public long count(CensusCode code) {
        return rows.stream().filter(row -> row.code() == code).count();
    }

    /**
     * Writes the file: {@code upn,young_carer}, one pupil per line. A number consists of letters and digits, so nothing
     * needs quotes.
     *
     * @throws IllegalStateException if the return is refused
     * @throws IOException if the return cannot be written
     */
    public void writeTo(Appendable out) throws IOException {
        if (isRefused()) {
            throw new IllegalStateException("a return that is refused has no file");
        }
        out.append(HEADER).append('\n');
        for (Row row : rows) {
            out.append(row.upn()).append(',').append(row.code().name()).append('\n');
        }
    }

    private static CensusCode code(@Nullable YoungCarer carer, LocalDate day) {
        return carer == null ? CensusCode.N : CensusCode.of(carer.flag(), day);
    }

    /** Contains only the number of rows. */
    @Override
    public String toString() {
        return "CensusReturn[" + rows.size() + " rows, " + findings.all().size() + " findings]";
    }
}
