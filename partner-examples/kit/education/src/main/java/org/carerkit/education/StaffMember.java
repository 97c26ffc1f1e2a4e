package org.carerkit.education;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person who works at a school. They are named on purpose, because everybody must be able to find the lead.
 *
 * @param name the name that colleagues use
 * @param role lead, deputy or other staff
 * @param email the work email address, or null
 * @param phone the work phone number, or null
 * @param times when they have the role and when they are away
 * @param training the courses about carers that they attended, earliest first
 */
public record StaffMember(
        String name,
        Role role,
        @Nullable String email,
        @Nullable String phone,
        Times times,
        List<Training> training) {

    /** Copies the list. */
    public StaffMember {
        training = List.copyOf(training);
    }

    /** A role in relation to the school's young carers. */
    public enum Role {
        /** The Young Carer Lead. */
        LEAD,
        /** Stands in while the lead is away. */
        DEPUTY,
        /** Everybody else. */
        STAFF
    }

    /**
     * When a person has a role and when they are away. All first and last days are inclusive.
     *
     * @param from the first day, or null if it has no beginning
     * @param until the last day, or null if it is open
     * @param awayFrom the first day away, or null
     * @param awayUntil the last day away, or null if it is open
     */
    public record Times(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate awayFrom,
            @Nullable LocalDate awayUntil) {

        boolean isThereOn(LocalDate day) {
            return within(from, until, day) && !(awayFrom != null && within(awayFrom, awayUntil, day));
        }

        private static boolean within(@Nullable LocalDate from, @Nullable LocalDate until, LocalDate day) {
            return (from == null || !from.isAfter(day)) && (until == null || !until.isBefore(day));
        }
    }

    /**
     * A course about carers.
     *
     * @param course the name of the course
     * @param date the date of the course
     */
    public record Training(String course, LocalDate date) {}

    /** True on a day on which they have the role and are not away. */
    public boolean isThereOn(LocalDate day) {
        return times.isThereOn(day);
    }

    /** Contains only the role. */
    @Override
    public String toString() {
        return "StaffMember[" + role + "]";
    }
}
