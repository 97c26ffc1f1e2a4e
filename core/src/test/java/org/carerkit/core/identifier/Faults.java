package org.carerkit.core.identifier;

import static org.carerkit.core.finding.CoreFinding.*;
import static org.carerkit.core.identifier.IdentifierScheme.*;

import java.util.List;
import java.util.stream.Stream;
import org.carerkit.core.finding.CoreFinding;

/** Texts that are not as they should be, and exactly what has to be said of each. */
final class Faults {

    /** One text under one scheme. */
    record Fault(IdentifierScheme scheme, String text, List<CoreFinding> codes) {}

    private Faults() {}

    static Stream<Fault> all() {
        return Stream.of(nhsNumbers(), upns(), codes(), places()).flatMap(part -> part);
    }

    private static Stream<Fault> nhsNumbers() {
        return Stream.of(
                fault(NHS_NUMBER, "9434765918", NHS_NUMBER_CHECK_DIGIT),
                fault(NHS_NUMBER, "1000000000", NHS_NUMBER_CHECK_DIGIT),
                fault(NHS_NUMBER, "9100000009", NHS_NUMBER_CHECK_DIGIT),
                fault(NHS_NUMBER, "9999999991", NHS_NUMBER_CHECK_DIGIT),
                fault(NHS_NUMBER, "9912003890", NHS_NUMBER_CHECK_DIGIT),
                fault(NHS_NUMBER, "1234567890", NHS_NUMBER_CHECK_TEN),
                fault(NHS_NUMBER, "943476591", NHS_NUMBER_LENGTH),
                fault(NHS_NUMBER, "94347659190", NHS_NUMBER_LENGTH),
                fault(NHS_NUMBER, "943 476 591", NHS_NUMBER_LENGTH, NHS_NUMBER_SPACES),
                fault(NHS_NUMBER, "94347659l9", NHS_NUMBER_CHARACTER),
                fault(NHS_NUMBER, "943-476-5919", NHS_NUMBER_CHARACTER, NHS_NUMBER_LENGTH),
                fault(NHS_NUMBER, "٩٤٣٤٧٦٥٩١٩", NHS_NUMBER_CHARACTER),
                fault(NHS_NUMBER, "４０１０２３２１３７", NHS_NUMBER_CHARACTER),
                fault(NHS_NUMBER, "4444444444", NHS_NUMBER_REPEATED_DIGIT),
                fault(NHS_NUMBER, "000 000 0000", NHS_NUMBER_REPEATED_DIGIT, NHS_NUMBER_SPACES),
                fault(NHS_NUMBER, "943 476 5919", NHS_NUMBER_TEST, NHS_NUMBER_SPACES),
                fault(NHS_NUMBER, "401 023 2137", NHS_NUMBER_SPACES),
                fault(NHS_NUMBER, "9434765919", NHS_NUMBER_TEST),
                fault(NHS_NUMBER, "0099999994", NHS_NUMBER_UNISSUED),
                fault(NHS_NUMBER, "0100000002", NHS_NUMBER_SCOTLAND),
                fault(NHS_NUMBER, "3112999991", NHS_NUMBER_SCOTLAND),
                fault(NHS_NUMBER, "3113000009", NHS_NUMBER_UNISSUED),
                fault(NHS_NUMBER, "3199999999", NHS_NUMBER_UNISSUED),
                fault(NHS_NUMBER, "3200000007", NHS_NUMBER_NORTHERN_IRELAND),
                fault(NHS_NUMBER, "3999999993", NHS_NUMBER_NORTHERN_IRELAND),
                fault(NHS_NUMBER, "5000000005", NHS_NUMBER_UNISSUED),
                fault(NHS_NUMBER, "5999999995", NHS_NUMBER_UNISSUED),
                fault(NHS_NUMBER, "8000000008", NHS_NUMBER_UNISSUED),
                fault(NHS_NUMBER, "8999999998", NHS_NUMBER_UNISSUED),
                fault(NHS_NUMBER, "9000000009", NHS_NUMBER_TEST));
    }

    private static Stream<Fault> upns() {
        return Stream.of(
                fault(UPN, "R247962919251", UPN_CHECK_LETTER),
                fault(UPN, "X428558133462", UPN_CHECK_LETTER),
                fault(UPN, "K83040012400A", UPN_CHECK_LETTER),
                fault(UPN, "W83040012400A", UPN_TEMPORARY),
                fault(UPN, "Y83040012401B", UPN_TEMPORARY),
                fault(UPN, "A200400124001", UPN_CHECK_LETTER),
                fault(UPN, "k830400124001", UPN_CASE),
                fault(UPN, "w83040012400a", UPN_CASE),
                fault(UPN, "l830400124001", UPN_CASE, UPN_CHECK_LETTER),
                fault(UPN, "I830400124001", UPN_LETTER),
                fault(UPN, "W83040012400O", UPN_LETTER),
                fault(UPN, "s830400124001", UPN_LETTER, UPN_CASE),
                fault(UPN, "K83040012400", UPN_LENGTH),
                fault(UPN, "K8304001240010", UPN_LENGTH),
                fault(UPN, "8830400124001", UPN_CHARACTER),
                fault(UPN, "K8304O0124001", UPN_CHARACTER),
                fault(UPN, "K83040012400-", UPN_CHARACTER),
                fault(UPN, "K83040012400ı", UPN_CHARACTER),
                fault(UPN, "K830 400 124 001", UPN_CHARACTER, UPN_LENGTH),
                fault(UPN, "A000000000000", DFE_AREA_UNKNOWN),
                fault(UPN, "E20000000000A", DFE_AREA_UNKNOWN, UPN_TEMPORARY));
    }

    private static Stream<Fault> codes() {
        return Stream.of(
                fault(ODS, "RH", ODS_LENGTH),
                fault(ODS, "RH802345678", ODS_LENGTH),
                fault(ODS, "g81086", ODS_CASE),
                fault(ODS, "RH-802", ODS_CHARACTER),
                fault(ODS, "é", ODS_CHARACTER, ODS_LENGTH),
                fault(URN, "12345", URN_LENGTH),
                fault(URN, "1234567", URN_LENGTH),
                fault(URN, "12345A", URN_CHARACTER),
                fault(LAESTAB, "805400", LAESTAB_LENGTH),
                fault(LAESTAB, "805/4001", LAESTAB_CHARACTER, LAESTAB_LENGTH),
                fault(LAESTAB, "2004001", DFE_AREA_UNKNOWN),
                fault(DFE_AREA, "80", DFE_AREA_LENGTH),
                fault(DFE_AREA, "8O5", DFE_AREA_CHARACTER),
                fault(DFE_AREA, "200", DFE_AREA_UNKNOWN),
                fault(DFE_AREA, "000", DFE_AREA_UNKNOWN),
                fault(CASSR, "1111", CASSR_LENGTH),
                fault(CASSR, "A11", CASSR_CHARACTER));
    }

    private static Stream<Fault> places() {
        return Stream.of(
                fault(ONS_AREA, "E0600000", ONS_AREA_LENGTH),
                fault(ONS_AREA, "e06000001", ONS_AREA_CASE),
                fault(ONS_AREA, "E06OOOOO1", ONS_AREA_CHARACTER),
                fault(ONS_AREA, "060000011", ONS_AREA_CHARACTER),
                fault(ONS_AREA, "E05000001", ONS_AREA_KIND),
                fault(ONS_AREA, "E11000001", ONS_AREA_KIND),
                fault(ONS_AREA, "E92000001", ONS_AREA_KIND),
                fault(ONS_AREA, "w06000001", ONS_AREA_CASE, ONS_AREA_KIND),
                fault(UPRN, "1234567890123", UPRN_LENGTH),
                fault(UPRN, "10011OO10", UPRN_CHARACTER),
                fault(POSTCODE, "AI1 1AA", POSTCODE_SHAPE),
                fault(POSTCODE, "TS24 8CY", POSTCODE_SHAPE),
                fault(POSTCODE, "QA1 1AA", POSTCODE_SHAPE),
                fault(POSTCODE, "-1 1--", POSTCODE_CHARACTER),
                fault(POSTCODE, "TS24\u00A08AY", POSTCODE_CHARACTER, POSTCODE_SPACE),
                fault(POSTCODE, "1AA", POSTCODE_LENGTH),
                fault(POSTCODE, "TS244 8AY", POSTCODE_LENGTH),
                fault(POSTCODE, "ts24 8ay", POSTCODE_CASE),
                fault(POSTCODE, "TS248AY", POSTCODE_SPACE),
                fault(POSTCODE, "TS2 48AY", POSTCODE_SPACE),
                fault(POSTCODE, " TS24 8AY", POSTCODE_SPACE),
                fault(POSTCODE, "ts248ay", POSTCODE_CASE, POSTCODE_SPACE),
                fault(POSTCODE, "ZZ99 3VZ", POSTCODE_PSEUDO),
                fault(POSTCODE, "zz99 3vz", POSTCODE_CASE, POSTCODE_PSEUDO),
                fault(LOCAL, "12345", IDENTIFIER_ASSIGNER_MISSING));
    }

    private static Fault fault(IdentifierScheme scheme, String text, CoreFinding... codes) {
        return new Fault(scheme, text, List.of(codes));
    }
}
