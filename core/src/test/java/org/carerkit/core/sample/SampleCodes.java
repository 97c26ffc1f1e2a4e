package org.carerkit.core.sample;

import java.util.Arrays;
import java.util.List;
import org.carerkit.core.code.Coded;
import org.jspecify.annotations.Nullable;

/** Codes of sample records, and how often each occurs in 10,000 of them. */
final class SampleCodes {

    /** 50 hours or more a week. */
    static final Coded FIFTY_HOURS = hours("6");

    /** A woman, in the list of person stated gender. */
    static final Coded WOMAN = gender("2");

    /** Up to 9 hours a week. */
    static final Coded NINE_HOURS = hours("2");

    /**
     * Bands of those who care for less than 50 hours a week, of 8,400. Up to 19 hours: 41 in 100 carers, as in
     * Stoke-on-Trent (4.3 % of residents, against 27,000 carers among 258,000 residents: Stoke-on-Trent All Age Carers
     * Strategy 2025-2029). How it divides further is our own.
     */
    static final List<Share<Coded>> FEWER_HOURS = List.of(
            new Share<>(NINE_HOURS, 2700),
            new Share<>(hours("3"), 1400),
            new Share<>(hours("4"), 2500),
            new Share<>(hours("5"), 1800));

    /**
     * Person stated gender. Women and men as 10.3 to 7.6 (shares of women and men who care, England, 2021 census, in the
     * Stoke-on-Trent strategy; as if there were as many women as men); indeterminate and not known are our own.
     */
    static final List<Share<Coded>> SEX = List.of(
            new Share<>(WOMAN, 5740),
            new Share<>(gender("1"), 4236),
            new Share<>(gender("9"), 6),
            new Share<>(gender("X"), 18));

    /** Ethnic groups of the 2021 census; every group occurs. The shares are our own. */
    static final List<Share<Ethnicity>> ETHNICITY = List.of(
            ethnicity("1", "K", 20),
            ethnicity("2", "R", 20),
            ethnicity("3", "H", 40),
            ethnicity("4", "J", 50),
            ethnicity("5", "L", 40),
            ethnicity("6", "N", 40),
            ethnicity("7", "M", 10),
            ethnicity("8", "P", 8),
            ethnicity("9", "F", 25),
            ethnicity("10", "E", 12),
            ethnicity("11", "D", 20),
            ethnicity("12", "G", 15),
            ethnicity("13", "A", 9030),
            ethnicity("14", "B", 30),
            ethnicity("15", "C", 15),
            ethnicity("16", "C", 5),
            ethnicity("17", "C", 160),
            ethnicity("18", "S", 20),
            ethnicity("19", "S", 40),
            ethnicity(null, "Z", 300),
            ethnicity(null, "99", 100));

    /** Reasons why an adult needs care. */
    static final List<Coded> ADULT_NEEDS = snomed(
            "413760003",
            "413763001",
            "413762006",
            "413764007",
            "413761004",
            "413759008",
            "413765008",
            "248611000000108");

    /** Reasons why somebody over 65 needs care. */
    static final List<Coded> OLDER_NEEDS =
            snomed("824401000000105", "413760003", "413763001", "413764007", "824401000000105", "248611000000108");

    /** Reasons why a child needs care. */
    static final List<Coded> CHILD_NEEDS = snomed("413761004", "413763001", "413762006", "413764007", "413760003");

    /** One ethnic group in both lists; the first is absent where only the NHS's has the code. */
    record Ethnicity(@Nullable String ons, String nhs) {

        /** The code as the 2021 census has it where it can, else as the NHS has it. */
        Coded coded(boolean census) {
            return census && ons != null
                    ? new Coded("ons-ethnic-group", "2021", ons)
                    : new Coded("nhs-ethnic-category", "2001", nhs);
        }
    }

    private SampleCodes() {}

    static Coded hours(String code) {
        return new Coded("ons-hours-of-care", "2021", code);
    }

    static Coded gender(String code) {
        return new Coded("nhs-person-stated-gender", null, code);
    }

    /** The same as schools write it. */
    static Coded schoolSex(Coded gender) {
        String code = String.valueOf(gender.code());
        return new Coded("dfe-sex", null, code.equals("1") ? "M" : code.equals("2") ? "F" : "U");
    }

    static Coded need(String code) {
        return new Coded("snomed-ct", null, code);
    }

    private static List<Coded> snomed(String... codes) {
        return Arrays.stream(codes).map(SampleCodes::need).toList();
    }

    private static Share<Ethnicity> ethnicity(@Nullable String ons, String nhs, int share) {
        return new Share<>(new Ethnicity(ons, nhs), share);
    }
}
