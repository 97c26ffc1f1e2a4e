package org.carerkit.examples.hospital.lead;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who leads on carers at this hospital, and who stands in: the first who is there on a day is the one to ask. They are named
 * on purpose, since everybody has to be able to find them.
 *
 * @param people the lead first, then whoever stands in
 */
@ConfigurationProperties("hospital.carers-lead")
record LeadSettings(@Nullable List<Person> people) {

    /** Whom to ask on a day. */
    Optional<Person> on(LocalDate day) {
        return people == null
                ? Optional.empty()
                : people.stream().filter(person -> person.isThereOn(day)).findFirst();
    }

    /**
     * Somebody who works here. First days are included, and so are last days.
     *
     * @param name as colleagues know them
     * @param email at work
     * @param phone at work
     * @param from first day in the role; absent for ever
     * @param until last day in the role; absent for open
     * @param awayFrom first day away
     * @param awayUntil last day away; absent for open
     */
    record Person(
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate awayFrom,
            @Nullable LocalDate awayUntil) {

        /** Checks that there is a name, and a way to reach whoever has it. */
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

        /** Nothing of the person. */
        @Override
        public String toString() {
            return "Person[…]";
        }
    }
}
