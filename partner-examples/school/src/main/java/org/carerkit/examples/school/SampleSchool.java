package org.carerkit.examples.school;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.carerkit.core.identifier.Upns;

/** A fictional secondary school made from a seed: files of its pupils and its staff. */
final class SampleSchool {

    /** The codes of the council and the school, with which the digits of each UPN begin. */
    private static final String COUNCIL_AND_SCHOOL = "8059001";

    /** The URN of the next school of the pupil who leaves soon. */
    static final String NEXT_SCHOOL = "999002";

    private static final int A_YEAR_GROUP = 150;
    private static final int FIRST_YEAR_GROUP = 7;
    private static final int LAST_YEAR_GROUP = 12;
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static final List<String> NAMES = List.of(
            "Quince", "Bramble", "Clover", "Damson", "Elder", "Fern", "Hazel", "Juniper", "Linden", "Maple", "Rowan",
            "Sorrel");

    private final Random random;
    private final int schoolYear;

    /**
     * Creates a school.
     *
     * @param seed the same seed always makes the same school
     * @param day a date in the school year
     */
    SampleSchool(long seed, LocalDate day) {
        this.random = new Random(seed);
        this.schoolYear = day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1;
    }

    /** Returns the list of 900 pupils. Three have a temporary number and one leaves soon. */
    String pupils() {
        StringBuilder csv = new StringBuilder(
                "upn,given_name,family_name,birth_date,year_group,leaving_date,next_school,absence_percent,attainment\n");
        int number = 0;
        for (int group = FIRST_YEAR_GROUP; group <= LAST_YEAR_GROUP; group++) {
            for (int i = 0; i < A_YEAR_GROUP; i++) {
                number++;
                csv.append(pupil(group, number)).append('\n');
            }
        }
        return csv.toString();
    }

    private String pupil(int group, int number) {
        boolean temporary = number % 300 == 7;
        boolean leaving = number == 11;
        int turnedFive = schoolYear - group;
        String serial = String.format(Locale.ROOT, "%02d%03d", Math.floorMod(turnedFive, 100), number);
        String digits = COUNCIL_AND_SCHOOL + (temporary ? serial.substring(0, 4) + "A" : serial);
        LocalDate born = LocalDate.of(turnedFive - 5, Month.SEPTEMBER, 1).plusDays(random.nextInt(365));
        List<String> cells = new ArrayList<>(List.of(
                upn(digits),
                NAMES.get(random.nextInt(NAMES.size())),
                "Sample-" + number,
                born.toString(),
                Integer.toString(group)));
        cells.add(leaving ? LocalDate.of(schoolYear + 1, Month.FEBRUARY, 13).toString() : "");
        cells.add(leaving ? NEXT_SCHOOL : "");
        cells.add(random.nextInt(20) + "." + random.nextInt(10));
        cells.add("");
        return String.join(",", cells);
    }

    /** Returns the UPN with these digits, after working out its check letter. */
    private static String upn(String digits) {
        return LETTERS.chars()
                .mapToObj(letter -> (char) letter + digits)
                .filter(Upns::isValid)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the list of staff. */
    String staff() {
        return "name,role,email,phone,from,until,away_from,away_until,training,training_date\n"
                + "Sam Sample,lead,sam.sample@school.example,01632 960010," + schoolYear + "-09-01,,,,"
                + "Young carers in school," + schoolYear + "-10-06\n"
                + "Alex Sample,deputy,alex.sample@school.example,01632 960011," + schoolYear + "-09-01,,,,"
                + "Young carers in school," + schoolYear + "-10-06\n"
                + "Robin Sample,staff,,,,,,,Asking the question," + schoolYear + "-11-03\n";
    }
}
