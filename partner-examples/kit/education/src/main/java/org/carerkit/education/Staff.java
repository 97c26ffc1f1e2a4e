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
import java.util.Set;
import org.carerkit.education.StaffMember.Role;
import org.carerkit.education.StaffMember.Times;
import org.carerkit.education.StaffMember.Training;
import org.jspecify.annotations.Nullable;

/**
 * Who works here, from a CSV file that the school keeps, a line for each person and each course:
 *
 * <pre>{@code
 * name,role,email,phone,from,until,away_from,away_until,training,training_date
 * Sam Sample,lead,sam@school.example,01632 960010,2025-09-01,,,,Young carers in school,2025-10-06
 * }</pre>
 *
 * <p>A second line with the same name adds a course. A hospital names its carers' lead in the same way.
 *
 * @param members in the order of the file
 * @param findings what was noticed; with an error among them the list is not to be used
 */
public record Staff(List<StaffMember> members, List<RowFinding> findings) {

    private static final List<String> NEEDED = List.of("name", "role");
    private static final Set<String> OPTIONAL =
            Set.of("email", "phone", "from", "until", "away_from", "away_until", "training", "training_date");

    /** Copies the lists. */
    public Staff {
        members = List.copyOf(members);
        findings = List.copyOf(findings);
    }

    /**
     * Reads a list to its end. Whatever is wrong with it is a finding.
     *
     * @param in the file; the caller closes it
     * @throws IOException if the bytes cannot be read
     */
    public static Staff read(InputStream in) throws IOException {
        Map<String, StaffMember> members = new LinkedHashMap<>();
        List<RowFinding> findings = new SchoolCsv(NEEDED, OPTIONAL).read(in, row -> {
            String name = row.needed("name");
            StaffMember known = members.get(name);
            StaffMember member = known == null ? member(row, name) : known;
            members.put(name, trained(member, row));
        });
        return new Staff(List.copyOf(members.values()), findings);
    }

    /** True when the list must not be used. */
    public boolean hasError() {
        return findings.stream().anyMatch(RowFinding::isError);
    }

    /** Who to ask about young carers on a day: the lead, or while no lead is there the deputy. */
    public Optional<StaffMember> leadOn(LocalDate day) {
        return there(Role.LEAD, day).or(() -> there(Role.DEPUTY, day));
    }

    private Optional<StaffMember> there(Role role, LocalDate day) {
        return members.stream()
                .filter(member -> member.role() == role && member.isThereOn(day))
                .findFirst();
    }

    private static StaffMember member(Row row, String name) {
        Times times = new Times(row.date("from"), row.date("until"), row.date("away_from"), row.date("away_until"));
        inOrder(row, times.from(), times.until(), "until");
        inOrder(row, times.awayFrom(), times.awayUntil(), "away_until");
        return new StaffMember(name, role(row), row.optional("email"), row.optional("phone"), times, List.of());
    }

    private static void inOrder(Row row, @Nullable LocalDate from, @Nullable LocalDate until, String column) {
        if (from != null && until != null && until.isBefore(from)) {
            row.fault(SchoolFinding.SCHOOL_DATES_ORDER, column);
        }
    }

    private static Role role(Row row) {
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

    private static StaffMember trained(StaffMember member, Row row) {
        String course = row.optional("training");
        if (course == null) {
            return member;
        }
        row.needed("training_date");
        LocalDate date = row.date("training_date");
        if (date == null) {
            return member;
        }
        List<Training> all = new ArrayList<>(member.training());
        all.add(new Training(course, date));
        return new StaffMember(member.name(), member.role(), member.email(), member.phone(), member.times(), all);
    }

    /** How many. */
    @Override
    public String toString() {
        return "Staff[" + members.size() + "]";
    }
}
