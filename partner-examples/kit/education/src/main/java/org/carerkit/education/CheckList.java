package org.carerkit.education;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagState;

/**
 * Things to check before a census return is sent. It is for the young carers' lead, who knows the names, and must not leave
 * the school.
 *
 * @param items what was found, in the order of the list of pupils
 */
public record CheckList(List<Item> items) {

    /** Copies the list. */
    public CheckList {
        items = List.copyOf(items);
    }

    /**
     * One thing to check.
     *
     * @param about the pupil; empty if the item is about the school, or about somebody who is not on the list
     * @param register the carer in the register, if they are not on the list
     * @param finding what was found
     */
    public record Item(Optional<Pupil> about, Optional<CarerId> register, Finding finding) {}

    /**
     * The share of pupils that a school should expect to be young carers.
     *
     * @param perThousand the number of young carers per 1,000 pupils
     * @param source the source of the share
     */
    public record ExpectedShare(int perThousand, String source) {

        /**
         * One in five, which is Carers Trust's estimate, quoted in Hertfordshire's strategy of 2026 to 2028, on young
         * carers.
         */
        public static final ExpectedShare ONE_IN_FIVE = new ExpectedShare(
                200,
                "Carers Trust's estimate that 1 in 5 pupils may be young carers, as quoted by Hertfordshire's strategy");

        /** Checks the share. */
        public ExpectedShare {
            requireNonNull(source, "source");
            if (perThousand < 1 || perThousand > 1000) {
                throw new IllegalArgumentException("perThousand: must be between 1 and 1000");
            }
        }

        /** The young carers to expect among a number of pupils, rounded half up. */
        public long among(long pupils) {
            return (pupils * perThousand + 500) / 1000;
        }
    }

    /**
     * Checks a school.
     *
     * @param list the pupils
     * @param register the young carers, by number
     * @param day the census day
     * @param soonDays the number of days after the census day that count as soon
     * @param expected the share of young carers to expect
     */
    public static CheckList of(
            PupilList list, Map<String, YoungCarer> register, LocalDate day, int soonDays, ExpectedShare expected) {
        Looking looking = new Looking(register, day, soonDays);
        List<Pupil> onRoll =
                list.pupils().stream().filter(pupil -> pupil.isOnRollOn(day)).toList();
        onRoll.forEach(looking::at);
        looking.atThoseWhoAreNotOn(list);
        looking.atTheSchool(onRoll.size(), expected);
        return new CheckList(looking.items);
    }

    /** True if there is nothing to check. */
    public boolean isEmpty() {
        return items.isEmpty();
    }

    private static final class Looking {

        private final Map<String, YoungCarer> register;
        private final LocalDate day;
        private final int soonDays;
        private final List<Item> items = new ArrayList<>();
        private boolean anyFlagged;

        Looking(Map<String, YoungCarer> register, LocalDate day, int soonDays) {
            this.register = new HashMap<>(register);
            this.day = day;
            this.soonDays = soonDays;
        }

        void at(Pupil pupil) {
            YoungCarer carer = register.get(pupil.upn());
            boolean flagged = carer != null && carer.isFlaggedOn(day);
            anyFlagged |= flagged;
            if (carer != null && carer.flag().stateOn(day) == FlagState.ENDED) {
                found(pupil, SchoolFinding.SCHOOL_FLAG_ENDED);
            }
            if (carer != null && CensusCode.isUnclear(carer.flag(), day)) {
                found(pupil, SchoolFinding.SCHOOL_CENSUS_SOURCE_UNCLEAR);
            }
            if (pupil.hasTemporaryUpn()) {
                found(pupil, SchoolFinding.SCHOOL_UPN_TEMPORARY);
            }
            LocalDate leaving = pupil.leavingDate();
            if (flagged && leaving != null && !leaving.isAfter(day.plusDays(soonDays))) {
                found(pupil, new Finding(SchoolFinding.SCHOOL_ABOUT_TO_LEAVE, "", (long) soonDays));
            }
        }

        void atThoseWhoAreNotOn(PupilList list) {
            Set<YoungCarer> listed = new HashSet<>();
            list.pupils()
                    .forEach(pupil ->
                            Optional.ofNullable(register.get(pupil.upn())).ifPresent(listed::add));
            register.values().stream()
                    .distinct()
                    .filter(carer -> carer.isFlaggedOn(day) && !listed.contains(carer))
                    .forEach(carer -> items.add(new Item(
                            Optional.empty(),
                            Optional.of(carer.id()),
                            new Finding(SchoolFinding.SCHOOL_NOT_ON_LIST, ""))));
        }

        void atTheSchool(long pupils, ExpectedShare expected) {
            if (!anyFlagged && expected.among(pupils) > 0) {
                items.add(new Item(
                        Optional.empty(),
                        Optional.empty(),
                        new Finding(SchoolFinding.SCHOOL_NONE_IDENTIFIED, "", expected.among(pupils))));
            }
        }

        private void found(Pupil pupil, FindingCode code) {
            found(pupil, new Finding(code, ""));
        }

        private void found(Pupil pupil, Finding finding) {
            items.add(new Item(Optional.of(pupil), Optional.empty(), finding));
        }
    }
}
