package org.carerkit.education;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carerkit.core.csv.CsvReading;
import org.carerkit.core.csv.CsvRow;
import org.carerkit.core.csv.CsvTable;
import org.carerkit.core.finding.Findings;
import org.carerkit.education.StaffMember.Role;
import org.carerkit.education.StaffMember.Times;
import org.carerkit.education.StaffMember.Training;
import org.jspecify.annotations.Nullable;

/**
 * The people who work at a school, read from a CSV file that the school keeps, with a line for each person and each course:
 *
 * <pre>{@code
 * name,role,email,phone,from,until,away_from,away_until,training,training_date
 * Sam Sample,lead,sam@school.example,01632 960010,2025-09-01,,,,Young carers in school,2025-10-06
 * }</pre>
 *
 * <p>A second line with the same name adds a course. A hospital can name its carers' lead in the same way.
 *
 * @param members the members of staff, in the order of the file
 * @param findings everything found; if there is an error, the list must not be used
 */
public record Staff(List<StaffMember> members, Findings findings) {

    private static final CsvTable TABLE = CsvTable.of("name", "role")
            .optional("email", "phone", "from", "until", "away_from", "away_until", "training", "training_date");

    /** Copies the list. */
    public Staff {
        members = List.copyOf(members);
    }

    /**
     * Reads a list to its end. Anything wrong with it is a finding.
     *
     * @param in the file; the caller closes it
     * @throws IOException if the bytes cannot be read
     */
    public static Staff read(InputStream in) throws IOException {
        Map<String, StaffMember> members = new LinkedHashMap<>();
        CsvReading reading = TABLE.read(in, row -> {
            String name = row.needed("name");
            StaffMember known = members.get(name);
            StaffMember member = known == null ? member(row, name) : known;
            members.put(name, trained(member, row));
        });
        return new Staff(List.copyOf(members.values()), PupilList.findings(reading));
    }

    /** True if the list must not be used. */
    public boolean hasError() {
        return findings.hasError();
    }

    /** The person to ask about young carers on a day: the lead or, if no lead is there, the deputy. */
    public Optional<StaffMember> leadOn(LocalDate day) {
        return there(Role.LEAD, day).or(() -> there(Role.DEPUTY, day));
    }

    private Optional<StaffMember> there(Role role, LocalDate day) {
        return members.stream()
                .filter(member -> member.role() == role && member.isThereOn(day))
                .findFirst();
    }

    private static StaffMember member(CsvRow row, String name) {
        Times times = new Times(date(row, "from"), date(row, "until"), date(row, "away_from"), date(row, "away_until"));
        inOrder(row, times.from(), times.until(), "until");
        inOrder(row, times.awayFrom(), times.awayUntil(), "away_until");
        return new StaffMember(
                name,
                role(row),
                row.optional("email").orElse(null),
                row.optional("phone").orElse(null),
                times,
                List.of());
    }

    private static @Nullable LocalDate date(CsvRow row, String column) {
        return row.date(column).orElse(null);
    }

    private static void inOrder(CsvRow row, @Nullable LocalDate from, @Nullable LocalDate until, String column) {
        if (from != null && until != null && until.isBefore(from)) {
            row.fault(SchoolFinding.SCHOOL_DATES_ORDER, column);
        }
    }

    private static Role role(CsvRow row) {
        String text = row.needed("role");
        for (Role role : Role.values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(text)) {
                return role;
            }
        }
        if (!text.isEmpty()) {
            row.fault(SchoolFinding.SCHOOL_ROLE_UNKNOWN, "role");
        }
        return Role.STAFF;
    }

    private static StaffMember trained(StaffMember member, CsvRow row) {
        Optional<String> course = row.optional("training");
        if (course.isEmpty()) {
            return member;
        }
        row.needed("training_date");
        Optional<LocalDate> date = row.date("training_date");
        if (date.isEmpty()) {
            return member;
        }
        List<Training> all = new ArrayList<>(member.training());
        all.add(new Training(course.get(), date.get()));
        return new StaffMember(member.name(), member.role(), member.email(), member.phone(), member.times(), all);
    }

    /** Contains only the number of members. */
    @Override
    public String toString() {
        return "Staff[" + members.size() + "]";
    }
}
