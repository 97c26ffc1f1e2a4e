package org.carerkit.examples.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.carerkit.outcomes.socialcare.MeasurePeriod;

/** Client Level Data about fictional people, with values from both releases. */
final class SampleCld {

    static final List<String> HEADER = List.of(
            "LA_Code",
            "Reporting_Period_Start_Date",
            "Reporting_Period_End_Date",
            "NHS_Number",
            "LA_Person_Unique_Identifier",
            "Gender",
            "Date_of_Birth",
            "Date_of_Death",
            "Client_Type",
            "Event_Type",
            "Event_Start_Date",
            "Event_End_Date",
            "Event_Outcome",
            "Service_Type",
            "Delivery_Mechanism");

    private static final List<String> WAYS =
            List.of("Direct Payment", "CASSR Managed Personal Budget", "CASSR commissioned support");

    private final MeasurePeriod year;
    private final Random random;

    SampleCld(MeasurePeriod year, Random random) {
        this.year = year;
        this.random = random;
    }

    List<String> rows(int people) {
        List<String> rows = new ArrayList<>();
        for (int person = 1; person <= people; person++) {
            int events = 1 + random.nextInt(3);
            int age = age();
            LocalDate born = year.last().minusYears(age).minusDays(random.nextInt(360));
            for (int event = 0; event < events; event++) {
                rows.add(row(person, born));
            }
        }
        return rows;
    }

    private int age() {
        int of = random.nextInt(100);
        return of < 3
                ? 18 + random.nextInt(8)
                : of < 55 ? 26 + random.nextInt(39) : of < 93 ? 65 + random.nextInt(20) : 86;
    }

    private String row(int person, LocalDate born) {
        LocalDate start = year.first().plusDays(random.nextInt(340));
        String gender = person % 3 == 0 ? "Male" : "Female";
        String number = SampleCouncil.testNumber(person);
        String head = String.join(
                ",",
                "X99",
                year.first().toString(),
                year.last().toString(),
                number,
                "P" + person,
                gender,
                born.toString(),
                "",
                person % 2 == 0 ? "Carer" : "Unpaid carer");
        return head + "," + event(start);
    }

    private String event(LocalDate start) {
        int kind = random.nextInt(10);
        if (kind < 3) {
            return "Service," + start + ",,," + "Carer Support: Direct to Carer,"
                    + WAYS.get(random.nextInt(WAYS.size()));
        }
        if (kind < 6) {
            return "Request," + start + "," + start + ",NFA - Information & Advice / Signposting only,,";
        }
        if (kind < 8) {
            return "Assessment," + start + "," + start + ",NFA: Information and advice or signposting,,";
        }
        return "Service," + start + ",,,Unpaid carer support: Support involving the person cared-for,";
    }
}
