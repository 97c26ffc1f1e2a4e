package org.carerkit.education;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here. They are named on purpose: everybody has to be able to find the lead.
 *
 * @param name as colleagues know them
 * @param role lead, deputy or other staff
 * @param email at work, or null
 * @param phone at work, or null
 * @param times when they have the role, and when they are away
 * @param training what they attended about carers, the first one first
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

    /** What somebody is to the school's young carers. */
    public enum Role {
        /** The Young Carer Lead. */
        LEAD,
        /** Stands in while the lead is away. */
        DEPUTY,
        /** Everybody else. */
        STAFF
    }

    /**
     * When somebody has a role. First days are included, and so are last days.
     *
     * @param from first day, or null for ever
     * @param until last day, or null for open
     * @param awayFrom first day away, or null
     * @param awayUntil last day away, or null for open
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
     * @param course what it was called
     * @param date when
     */
    public record Training(String course, LocalDate date) {}

    /** True on a day on which they have the role and are not away. */
    public boolean isThereOn(LocalDate day) {
        return times.isThereOn(day);
    }

    /** The role alone. */
    @Override
    public String toString() {
        return "StaffMember[" + role + "]";
    }
}
