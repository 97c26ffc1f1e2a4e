package org.carerkit.outcomes.socialcare;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.carerkit.core.sample.SampleIdentifiers;

/**
 * Client Level Data of nobody: councils 901, 902 … which do not exist, NHS numbers of the range for test data, dates drawn
 * near the ends of the year 2025-26. Holds every trap of table LTS003: several rows a person with conflicting support,
 * numbers missing on some of them, both releases mixed, values of neither, empty delivery, deaths, carers by association
 * and service users. The same seed gives the same rows on every machine; rows are made one at a time.
 *
 * @param seed any number
 * @param rows how many rows
 * @param councils how many councils
 */
public record CldSample(long seed, long rows, int councils) {

    /** The year that the dates lie around: 1 April 2025 to 31 March 2026. */
    public static final MeasurePeriod YEAR = new MeasurePeriod(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31));

    /** The columns of {@link #rows()}. */
    public static final List<String> HEADER = List.of(
            "LA_Code",
            "Reporting_Period_Start_Date",
            "Reporting_Period_End_Date",
            "NHS_Number",
            "LA_Person_Unique_Identifier",
            "Date_of_Birth",
            "Date_of_Death",
            "Client_Type",
            "Event_Type",
            "Event_Start_Date",
            "Event_End_Date",
            "Event_Outcome",
            "Service_Type",
            "Delivery_Mechanism",
            "Primary_Support_Reason");

    private static final long ROWS_PER_PERSON = 3;

    private static final String[] CLIENTS = {
        "Carer",
        "Unpaid carer",
        "Carer",
        "Unpaid carer",
        "Carer known by association",
        "Unpaid carer known by association",
        "Service user",
        "",
        "carer"
    };
    private static final String[] EVENTS = {
        "Service", "Service", "Service", "Assessment", "Review", "Request", "Assessment", "Service", "Enquiry", ""
    };
    private static final String[] OUTCOMES = {
        "",
        "NFA - Information & Advice / Signposting only",
        "NFA: Information and advice or signposting",
        "Provision of service",
        "No change in package"
    };
    private static final String[] SERVICES = {
        "",
        "",
        "Carer Support: Direct to Carer",
        "Unpaid carer support: Direct to unpaid carer",
        "Carer Support: Direct to Carer",
        "Unpaid carer support: Direct to unpaid carer",
        "Carer Support: Support involving the person cared-for",
        "Unpaid carer support: Support involving the person cared-for",
        "Long Term Support: Community"
    };
    private static final String[] DELIVERIES = {
        "",
        "Direct Payment",
        "Direct payment",
        "CASSR Managed Personal Budget",
        "CASSR managed personal budget",
        "CASSR Commissioned support",
        "CASSR commissioned support",
        "Other"
    };

    /** The rows' cells, in the order of {@link #HEADER}; no cell needs quotes. */
    public Stream<List<String>> cells() {
        return LongStream.range(0, rows).mapToObj(this::row);
    }

    /** The lines of a file, with its header and without line ends. */
    public Stream<String> csv() {
        return Stream.concat(Stream.of(HEADER), cells()).map(cells -> String.join(",", cells));
    }

    /** The rows as read. */
    public List<CldRow> read() {
        CldHeader header = CldHeader.of(HEADER);
        Iterator<List<String>> cells = cells().iterator();
        return LongStream.range(0, rows)
                .mapToObj(row -> header.read(row + 2, cells.next()).row().orElseThrow())
                .collect(Collectors.toList());
    }

    private List<String> row(long number) {
        SplittableRandom draw = new SplittableRandom(seed * 1_000_003 + number);
        long person = draw.nextLong(rows / ROWS_PER_PERSON + 1);
        SplittableRandom life = new SplittableRandom(~seed * 1_000_003 + person);
        int home = life.nextInt(councils);
        int council = draw.nextInt(50) == 0 ? draw.nextInt(councils) : home;
        String nhsNumber = SampleIdentifiers.nhsNumber(person).value();
        LocalDate birth = YEAR.last().minusYears(life.nextInt(5, 100)).plusDays(life.nextInt(-1, 2));
        boolean withoutNhsNumber = life.nextInt(4) == 0 || draw.nextInt(5) == 0;
        boolean withoutBirth = life.nextInt(10) == 0;
        return Arrays.asList(
                Integer.toString(901 + council),
                "2025-04-01",
                "31/03/2026",
                withoutNhsNumber ? "" : nhsNumber,
                draw.nextInt(12) == 0 ? "" : "P" + person,
                withoutBirth
                        ? ""
                        : birth.plusDays(draw.nextInt(40) == 0 ? 400 : 0).toString(),
                draw.nextInt(12) == 0 ? near(YEAR.first(), draw) : "",
                pick(CLIENTS, draw),
                pick(EVENTS, draw),
                near(draw.nextInt(4) == 0 ? YEAR.last() : YEAR.first(), draw),
                draw.nextInt(3) == 0 ? "" : near(draw.nextInt(4) == 0 ? YEAR.last() : YEAR.first(), draw),
                pick(OUTCOMES, draw),
                pick(SERVICES, draw),
                pick(DELIVERIES, draw),
                "");
    }

    /** Often the very day, or one beside it. */
    private static String near(LocalDate day, SplittableRandom draw) {
        return day.plusDays(draw.nextInt(3) == 0 ? draw.nextInt(-1, 2) : draw.nextInt(-30, 31))
                .toString();
    }

    private static String pick(String[] texts, SplittableRandom draw) {
        return texts[draw.nextInt(texts.length)];
    }
}
