package org.carerkit.examples.region.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.carerkit.core.sample.SampleIdentifiers;
import org.carerkit.outcomes.socialcare.MeasurePeriod;

/**
 * Client Level Data about fictional people of one council, with values from both releases. Each of them counts once in
 * table LTS003.
 */
public final class SampleClientLevelData {

    /** The columns of a row. */
    public static final List<String> HEADER = List.of(
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

    private static final List<String> CLIENTS =
            List.of("Carer", "Unpaid carer", "Carer known by association", "Unpaid carer known by association");
    private static final List<String> GENDERS = List.of("Female", "Female", "Female", "Male", "Male", "");

    /** Event type, outcome, service type and delivery mechanism. */
    private static final List<List<String>> EVENTS = List.of(
            List.of("Service", "", "Carer Support: Direct to Carer", "Direct Payment"),
            List.of("Service", "", "Unpaid carer support: Direct to unpaid carer", "Direct payment"),
            List.of("Service", "", "Unpaid carer support: Direct to unpaid carer", "CASSR managed personal budget"),
            List.of("Service", "", "Carer Support: Direct to Carer", "CASSR Commissioned support"),
            List.of("Service", "", "Carer Support: Direct to Carer", ""),
            List.of("Request", "NFA - Information & Advice / Signposting only", "", ""),
            List.of("Assessment", "NFA: Information and advice or signposting", "", ""),
            List.of("Assessment", "Provision of service", "", ""),
            List.of("Review", "No change in package", "", ""),
            List.of("Service", "", "Unpaid carer support: Support involving the person cared-for", ""));

    private final String council;
    private final MeasurePeriod year;
    private final SplittableRandom random;

    /** Creates a sample. The same random numbers always give the same people. */
    public SampleClientLevelData(String council, MeasurePeriod year, SplittableRandom random) {
        this.council = council;
        this.year = year;
        this.random = random;
    }

    /** Returns the rows of this number of carers, with one to four events each. */
    public List<List<String>> of(int carers) {
        long first = random.nextLong(SampleIdentifiers.NHS_NUMBERS - carers);
        List<List<String>> rows = new ArrayList<>();
        for (int carer = 0; carer < carers; carer++) {
            String nhsNumber = SampleIdentifiers.nhsNumber(first + carer).value();
            String birth = birth();
            String gender = GENDERS.get(random.nextInt(GENDERS.size()));
            int events = 1 + random.nextInt(4);
            boolean known = random.nextInt(10) > 0;
            for (int event = 0; event < events; event++) {
                // a known NHS number is in the first row, and a row without it belongs to the same person
                boolean written = known && (event == 0 || random.nextInt(6) > 0);
                rows.add(row(List.of(written ? nhsNumber : "", "P" + carer, gender, birth)));
            }
        }
        return rows;
    }

    private String birth() {
        int of = random.nextInt(200);
        int age = of < 1
                ? 16 + random.nextInt(2)
                : of < 8
                        ? 18 + random.nextInt(8)
                        : of < 110
                                ? 26 + random.nextInt(39)
                                : of < 184 ? 65 + random.nextInt(20) : 85 + random.nextInt(12);
        return of == 199
                ? ""
                : year.last().minusYears(age).minusDays(random.nextInt(360)).toString();
    }

    private List<String> row(List<String> person) {
        LocalDate start = year.first().plusDays(random.nextInt(340));
        List<String> event = EVENTS.get(random.nextInt(EVENTS.size()));
        boolean over = random.nextInt(3) == 0;
        List<String> row = new ArrayList<>(
                List.of(council, year.first().toString(), year.last().toString()));
        row.addAll(person);
        row.addAll(List.of(
                "",
                CLIENTS.get(random.nextInt(CLIENTS.size())),
                event.get(0),
                start.toString(),
                over ? start.plusDays(random.nextInt(60)).toString() : ""));
        row.addAll(event.subList(1, 4));
        return row;
    }
}
