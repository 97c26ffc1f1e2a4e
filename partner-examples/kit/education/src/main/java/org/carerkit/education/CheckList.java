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
 * What to look at before a census return goes out. For the young carers' lead, who holds the names: it does not leave the
 * school.
 *
 * @param items what was found, in the order of the list of pupils
 */
public record CheckList(List<Item> items) {

    /** Copies the list. */
    public CheckList {
        items = List.copyOf(items);
    }

    /**
     * Something to look at.
     *
     * @param about the pupil; empty where it is about the school, or about somebody who is not on the list
     * @param register who it is in the register, of somebody who is not on the list
     * @param finding what
     */
    public record Item(Optional<Pupil> about, Optional<CarerId> register, Finding finding) {}

    /**
     * How many young carers a school should expect.
     *
     * @param perThousand pupils of a thousand
     * @param source where the share comes from
     */
    public record ExpectedShare(int perThousand, String source) {

        /** One in five, as Carers Trust estimates: quoted in Hertfordshire's strategy of 2026 to 2028, on young carers. */
        public static final ExpectedShare ONE_IN_FIVE = new ExpectedShare(
                200,
                "Carers Trust's estimate that 1 in 5 pupils may be young carers, as quoted by Hertfordshire's strategy");

        /** Checks the share. */
        public ExpectedShare {
            requireNonNull(source, "source");
            if (perThousand < 1 || perThousand > 1000) {
                throw new IllegalArgumentException("perThousand: has to lie between 1 and 1000");
            }
        }

        /** Pupils to expect among so many, rounded half up. */
        public long among(long pupils) {
            return (pupils * perThousand + 500) / 1000;
        }
    }

    /**
     * Looks through a school.
     *
     * @param list the pupils
     * @param register the young carers, by number
     * @param day the census day
     * @param soonDays how many days after the census day count as soon
     * @param expected how many young carers would be expected
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

    /** True when there is nothing to look at. */
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
