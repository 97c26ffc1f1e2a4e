package org.carerkit.outcomes.socialcare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.carerkit.core.finding.CoreFinding.CSV_COLUMN_DUPLICATE;
import static org.carerkit.core.finding.CoreFinding.CSV_COLUMN_MISSING;
import static org.carerkit.core.finding.CoreFinding.CSV_COLUMN_UNKNOWN;
import static org.carerkit.core.finding.CoreFinding.CSV_ROW_RAGGED;
import static org.carerkit.outcomes.finding.OutcomesFinding.CLD_DATE;
import static org.carerkit.outcomes.finding.OutcomesFinding.CLD_NHS_NUMBER;
import static org.carerkit.outcomes.finding.OutcomesFinding.CLD_PERSON_MISSING;
import static org.carerkit.outcomes.finding.OutcomesFinding.CLD_VALUE_MISSING;
import static org.carerkit.outcomes.finding.OutcomesFinding.CLD_VALUE_UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.carerkit.core.finding.Finding;
import org.carerkit.outcomes.finding.RefusedException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CldHeaderTest {

    private static final List<String> CELLS =
            new CldSample(1, 1, 1).cells().findFirst().orElseThrow();

    @Test
    void columns_stand_in_any_order() {
        List<String> names = new ArrayList<>(CldSample.HEADER);
        List<String> cells = new ArrayList<>(CELLS);
        Collections.reverse(names);
        Collections.reverse(cells);

        assertThat(CldHeader.of(names).read(7, cells))
                .isEqualTo(CldHeader.of(CldSample.HEADER).read(7, CELLS));
    }

    @Test
    void a_column_that_nobody_knows_is_told_by_its_place() {
        assertThat(CldHeader.of(CldSample.HEADER).findings())
                .containsExactly(new Finding(CSV_COLUMN_UNKNOWN, "line 1, column 15"));
    }

    @Test
    void a_header_is_refused_with_all_its_faults_at_once() {
        List<String> names = new ArrayList<>(CldSample.HEADER);
        names.remove("Client_Type");
        names.set(names.indexOf("Service_Type"), "LA_Code");

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> CldHeader.of(names))
                .satisfies(refused -> assertThat(refused.findings())
                        .containsExactly(
                                new Finding(CSV_COLUMN_DUPLICATE, "line 1, column 12 (LA_Code)"),
                                new Finding(CSV_COLUMN_MISSING, "line 1, column 15 (Client_Type)"),
                                new Finding(CSV_COLUMN_MISSING, "line 1, column 15 (Service_Type)")));
    }

    @Test
    void a_line_with_cells_left_over_is_left_out() {
        List<String> cells = new ArrayList<>(CELLS);
        cells.add("");
        assertThat(CldHeader.of(CldSample.HEADER).read(2, cells).row()).isPresent();
        cells.add("more");

        CldReading reading = CldHeader.of(CldSample.HEADER).read(2, cells);

        assertThat(reading.row()).isEmpty();
        assertThat(reading.findings()).containsExactly(new Finding(CSV_ROW_RAGGED, "line 2, column 16", 15L));
    }

    @Test
    void cells_that_are_missing_at_the_end_are_empty() {
        CldReading reading = CldHeader.of(CldSample.HEADER).read(2, CELLS.subList(0, 14));

        assertThat(reading.row())
                .isEqualTo(CldHeader.of(CldSample.HEADER).read(2, CELLS).row());
        assertThat(reading.findings()).contains(new Finding(CSV_ROW_RAGGED, "line 2, column 15", 15L));
    }

    @ParameterizedTest
    @CsvSource({
        "CLIENT_TYPE, Somebody",
        "EVENT_TYPE, Enquiry",
        "SERVICE_TYPE, Long Term Support: Community",
        "DELIVERY_MECHANISM, DIRECT PAYMENT"
    })
    void a_value_of_neither_release_is_a_finding_and_stays_as_sent(CldColumn column, String value) {
        CldReading reading = Event.carer().with(column, value).reading();

        assertThat(reading.findings()).containsExactly(new Finding(CLD_VALUE_UNKNOWN, column.header()));
        assertThat(List.of(
                        reading.row().orElseThrow().clientType(),
                        reading.row().orElseThrow().eventType(),
                        reading.row().orElseThrow().serviceType(),
                        reading.row().orElseThrow().delivery()))
                .filteredOn(CldValue::isUnknown)
                .extracting(CldValue::raw)
                .containsExactly(value);
    }

    @Test
    void other_services_of_a_service_user_are_nothing_to_tell() {
        assertThat(Event.carer()
                        .with(CldColumn.CLIENT_TYPE, "Service user")
                        .with(CldColumn.SERVICE_TYPE, "Long Term Support: Community")
                        .reading()
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Unpaid carer, CARER",
        "Carer, CARER",
        "Carer known by association, CARER_KNOWN_BY_ASSOCIATION",
        "Unpaid carer known by association, CARER_KNOWN_BY_ASSOCIATION",
        "Service user, SERVICE_USER"
    })
    void both_releases_mean_the_same_and_stay_as_sent(String raw, ClientType meaning) {
        CldRow row = Event.carer().with(CldColumn.CLIENT_TYPE, raw).row();

        assertThat(row.clientType().value()).contains(meaning);
        assertThat(row.clientType().raw()).isEqualTo(raw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "29/02/2024"})
    void dates_are_read_in_both_ways(String text) {
        assertThat(Event.carer().with(CldColumn.DATE_OF_BIRTH, text).row().birth())
                .isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29",
                "2024-13-01",
                "2024-00-10",
                "2024-01-00",
                "03/31/2026",
                "1/4/2026",
                "20240101",
                "today",
                "2024-01-0x",
                "0000-01-01",
                "2024-01-01 00:00",
                "２０２４-01-01"
            })
    void what_is_no_date_is_a_finding_and_counts_as_empty(String text) {
        CldReading reading = Event.carer().with(CldColumn.DATE_OF_BIRTH, text).reading();

        assertThat(reading.findings()).containsExactly(new Finding(CLD_DATE, "Date_of_Birth"));
        assertThat(reading.row().orElseThrow().birth()).isNull();
    }

    @Test
    void an_nhs_number_with_spaces_is_the_same_number() {
        CldReading reading =
                Event.carer().with(CldColumn.NHS_NUMBER, "900 000 0009").reading();

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.row().orElseThrow().nhsNumber()).isEqualTo(Event.ONE);
    }

    @Test
    void a_wrong_nhs_number_is_told_and_kept() {
        CldReading reading =
                Event.carer().with(CldColumn.NHS_NUMBER, "9000000008").reading();

        assertThat(reading.findings()).containsExactly(new Finding(CLD_NHS_NUMBER, "NHS_Number"));
        assertThat(reading.row().orElseThrow().nhsNumber()).isEqualTo("9000000008");
    }

    @Test
    void what_is_missing_is_told() {
        CldReading reading = new Event(java.util.Map.of(CldColumn.CLIENT_TYPE, "Carer")).reading();

        assertThat(reading.findings())
                .containsExactly(
                        new Finding(CLD_VALUE_MISSING, "LA_Code"),
                        new Finding(CLD_VALUE_MISSING, "Event_Type"),
                        new Finding(CLD_VALUE_MISSING, "Event_Start_Date"),
                        new Finding(CLD_PERSON_MISSING, "LA_Person_Unique_Identifier"));
    }

    @Test
    void no_text_shows_what_a_cell_holds() {
        CldReading reading = Event.carer()
                .with(CldColumn.CLIENT_TYPE, "SECRET")
                .with(CldColumn.DATE_OF_BIRTH, "SECRET")
                .with(CldColumn.NHS_NUMBER, "SECRET")
                .with(CldColumn.LA_PERSON_UNIQUE_IDENTIFIER, "SECRET")
                .reading();

        assertThat(reading.toString() + reading.row().orElseThrow().clientType())
                .doesNotContain("SECRET");
    }
}
