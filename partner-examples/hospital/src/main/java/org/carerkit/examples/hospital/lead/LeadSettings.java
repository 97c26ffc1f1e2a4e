package org.carerkit.examples.hospital.lead;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The hospital's carers' lead and deputies. The contact for a day is the first person in the list who is there. They
 * are named on purpose, because all staff have to be able to find them.
 *
 * @param people the lead first, then the deputies
 */
@ConfigurationProperties("hospital.carers-lead")
record LeadSettings(@Nullable List<Person> people) {

    /** Returns the contact for a day. */
    Optional<Person> on(LocalDate day) {
        return people == null
                ? Optional.empty()
                : people.stream().filter(person -> person.isThereOn(day)).findFirst();
    }

    /**
     * A member of staff. First and last days are inclusive.
     *
     * @param name the name that colleagues know
     * @param email the work email address
     * @param phone the work phone number
     * @param from the first day in the role; absent if there is no start date
     * @param until the last day in the role; absent if there is no end date
     * @param awayFrom the first day away
     * @param awayUntil the last day away; absent if not known
     */
    record Person(
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate awayFrom,
            @Nullable LocalDate awayUntil) {

        /** Checks that there is a name, and an email address or phone number. */
        Person {
            requireNonNull(name, "hospital.carers-lead.people: name");
            if (email == null && phone == null) {
                throw new IllegalArgumentException("hospital.carers-lead.people: an email or a phone is needed");
            }
        }

        boolean isThereOn(LocalDate day) {
            return within(from, until, day) && !(awayFrom != null && within(awayFrom, awayUntil, day));
        }

        private static boolean within(@Nullable LocalDate from, @Nullable LocalDate until, LocalDate day) {
            return (from == null || !from.isAfter(day)) && (until == null || !until.isBefore(day));
        }

        /** Returns nothing about the person. */
        @Override
        public String toString() {
            return "Person[…]";
        }
    }
}
