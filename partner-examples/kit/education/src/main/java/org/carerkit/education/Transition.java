package org.carerkit.education;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A young carer's next move, and the assessment to consider before it. Whether the assessment is owed needs professional
 * judgement. This says only which provision to look at, and when.
 *
 * @param pupil the pupil
 * @param carer the carer's entry in the register
 * @param move the kind of move
 * @param on the day of the move
 */
public record Transition(Pupil pupil, YoungCarer carer, Move move, LocalDate on) {

    /** The moves at which young carers lose the support they had. */
    public enum Move {
        /** From primary to secondary school: the first day of the next school year after year 6. */
        TO_SECONDARY(
                "to secondary school",
                "Young carer's needs assessment, where circumstances change",
                "Children Act 1989 s.17ZA: needs professional judgement"),
        /** The end of compulsory schooling in one school: the first day of the next school year after year 11. */
        AT_16(
                "out of year 11, at 16",
                "Young carer's needs assessment, where circumstances change",
                "Children Act 1989 s.17ZA: needs professional judgement"),
        /** The 18th birthday. */
        AT_18(
                "to adult services, at 18",
                "Young carer's transition assessment, before the birthday",
                "Care Act 2014 s.63 to s.64: owed if likely to have needs and of significant benefit; needs professional judgement");

        private final String words;
        private final String assessment;
        private final String provision;

        Move(String words, String assessment, String provision) {
            this.words = words;
            this.assessment = assessment;
            this.provision = provision;
        }

        /** The move in words, for people. */
        public String words() {
            return words;
        }

        /** The assessment to consider. */
        public String assessment() {
            return assessment;
        }

        /** The provision for it, and who decides. */
        public String provision() {
            return provision;
        }
    }

    /**
     * The coming moves of a school's young carers, earliest first.
     *
     * @param list the pupils, with the year groups of the school year that contains the day
     * @param register the young carers, by number
     * @param day today
     * @param until the day before which a move counts, exclusive
     */
    public static List<Transition> ahead(
            PupilList list, Map<String, YoungCarer> register, LocalDate day, LocalDate until) {
        List<Transition> found = new ArrayList<>();
        for (Pupil pupil : list.pupils()) {
            YoungCarer carer = register.get(pupil.upn());
            if (carer == null || !carer.isFlaggedOn(day) || !pupil.isOnRollOn(day)) {
                continue;
            }
            if (pupil.yearGroup() == Pupil.LAST_OF_PRIMARY) {
                found.add(new Transition(pupil, carer, Move.TO_SECONDARY, nextSchoolYear(day)));
            }
            if (pupil.yearGroup() == Pupil.LAST_OF_SECONDARY) {
                found.add(new Transition(pupil, carer, Move.AT_16, nextSchoolYear(day)));
            }
            LocalDate eighteen = pupil.birthDate().plusYears(18);
            if (!eighteen.isBefore(day)) {
                found.add(new Transition(pupil, carer, Move.AT_18, eighteen));
            }
        }
        return found.stream()
                .filter(move -> move.on().isBefore(until))
                .sorted(Comparator.comparing(Transition::on))
                .toList();
    }

    /** Assumes that a school year begins on 1 September. A school that begins on another day loses nothing by it. */
    private static LocalDate nextSchoolYear(LocalDate day) {
        LocalDate september = LocalDate.of(day.getYear(), Month.SEPTEMBER, 1);
        return day.isBefore(september) ? september : september.plusYears(1);
    }

    /** Contains only the move and its date. */
    @Override
    public String toString() {
        return "Transition[" + move + " on " + on + "]";
    }
}
