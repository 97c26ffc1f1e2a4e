package org.carerkit.outcomes.socialcare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.outcomes.socialcare.CarerSupport.COMMISSIONED_SUPPORT;
import static org.carerkit.outcomes.socialcare.CarerSupport.DIRECT_PAYMENT;
import static org.carerkit.outcomes.socialcare.CarerSupport.INFORMATION_AND_ADVICE;
import static org.carerkit.outcomes.socialcare.CarerSupport.MANAGED_PERSONAL_BUDGET;
import static org.carerkit.outcomes.socialcare.CarerSupport.NO_DIRECT_SUPPORT;
import static org.carerkit.outcomes.socialcare.CldColumn.CLIENT_TYPE;
import static org.carerkit.outcomes.socialcare.CldColumn.DATE_OF_BIRTH;
import static org.carerkit.outcomes.socialcare.CldColumn.DATE_OF_DEATH;
import static org.carerkit.outcomes.socialcare.CldColumn.DELIVERY_MECHANISM;
import static org.carerkit.outcomes.socialcare.CldColumn.EVENT_END_DATE;
import static org.carerkit.outcomes.socialcare.CldColumn.EVENT_OUTCOME;
import static org.carerkit.outcomes.socialcare.CldColumn.EVENT_START_DATE;
import static org.carerkit.outcomes.socialcare.CldColumn.EVENT_TYPE;
import static org.carerkit.outcomes.socialcare.CldColumn.LA_CODE;
import static org.carerkit.outcomes.socialcare.CldColumn.LA_PERSON_UNIQUE_IDENTIFIER;
import static org.carerkit.outcomes.socialcare.CldColumn.NHS_NUMBER;
import static org.carerkit.outcomes.socialcare.CldColumn.REPORTING_PERIOD_END_DATE;
import static org.carerkit.outcomes.socialcare.CldColumn.REPORTING_PERIOD_START_DATE;
import static org.carerkit.outcomes.socialcare.CldColumn.SERVICE_TYPE;
import static org.carerkit.outcomes.socialcare.Event.APRIL;
import static org.carerkit.outcomes.socialcare.Event.MAY;
import static org.carerkit.outcomes.socialcare.Event.OTHER;
import static org.carerkit.outcomes.socialcare.Event.assessment;
import static org.carerkit.outcomes.socialcare.Event.carer;
import static org.carerkit.outcomes.socialcare.Event.count;
import static org.carerkit.outcomes.socialcare.Event.counter;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CarersBySupportTest {

    private static final String ADVICE_1 = "NFA - Information & Advice / Signposting only";
    private static final String ADVICE_2 = "NFA: Information and advice or signposting";
    private static final String DIRECT_2 = "Unpaid carer support: Direct to unpaid carer";

    // who belongs to the cohort

    @ParameterizedTest
    @CsvSource({
        "Carer, 1",
        "Unpaid carer, 1",
        "Carer known by association, 1",
        "Unpaid carer known by association, 1",
        "Service user, 0",
        "carer, 0",
        "'', 0"
    })
    void only_carers_count_those_known_by_association_too(String client, long carers) {
        assertThat(count(carer().with(CLIENT_TYPE, client)).total()).isEqualTo(carers);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, 1", "2026-04-01, 0", "2019-01-01, 1", "'', 0"})
    void an_event_starts_on_or_before_the_last_day(String start, long carers) {
        assertThat(count(carer().with(EVENT_START_DATE, start)).total()).isEqualTo(carers);
    }

    @ParameterizedTest
    @CsvSource({"2025-04-01, 1", "2025-03-31, 0", "2030-01-01, 1", "'', 1"})
    void an_event_ends_on_or_after_the_first_day_or_goes_on(String end, long carers) {
        assertThat(count(carer().with(EVENT_START_DATE, "2024-01-01").with(EVENT_END_DATE, end))
                        .total())
                .isEqualTo(carers);
    }

    @ParameterizedTest
    @CsvSource({"2025-04-01, 1", "2025-03-31, 0", "2025-12-24, 1", "'', 1"})
    void nobody_counts_who_died_before_the_first_day(String death, long carers) {
        assertThat(count(carer().with(DATE_OF_DEATH, death)).total()).isEqualTo(carers);
    }

    @ParameterizedTest
    @CsvSource({"Service, 1", "Request, 1", "Assessment, 1", "Review, 1", "Enquiry, 0", "service, 0", "'', 0"})
    void four_kinds_of_event_count(String event, long carers) {
        assertThat(count(carer().with(EVENT_TYPE, event)).total()).isEqualTo(carers);
    }

    @ParameterizedTest
    @CsvSource({
        "Service, Long Term Support: Community, '', 0",
        "Assessment, Long Term Support: Community, '', 0",
        "Request, '', Provision of service, 0",
        "Service, '', '', 0",
        "Request, '', " + ADVICE_1 + ", 1",
        "Request, '', " + ADVICE_2 + ", 1",
        "Assessment, '', Provision of service, 1",
        "Review, '', '', 1"
    })
    void rows_without_support_for_carers_count_for_advice_assessments_and_reviews(
            String event, String service, String outcome, long carers) {
        assertThat(count(assessment()
                                .with(EVENT_TYPE, event)
                                .with(SERVICE_TYPE, service)
                                .with(EVENT_OUTCOME, outcome))
                        .total())
                .isEqualTo(carers);
    }

    // which support

    @ParameterizedTest
    @CsvSource({
        "Direct Payment, DIRECT_PAYMENT",
        "Direct payment, DIRECT_PAYMENT",
        "CASSR Managed Personal Budget, MANAGED_PERSONAL_BUDGET",
        "CASSR managed personal budget, MANAGED_PERSONAL_BUDGET",
        "CASSR Commissioned support, COMMISSIONED_SUPPORT",
        "CASSR commissioned support, COMMISSIONED_SUPPORT",
        "Something else, UNKNOWN_DELIVERY",
        "'', UNKNOWN_DELIVERY"
    })
    void support_to_the_carer_counts_by_its_delivery_in_both_releases(String delivery, CarerSupport support) {
        assertThat(count(carer().with(DELIVERY_MECHANISM, delivery)).count(support))
                .isEqualTo(1);
        assertThat(count(carer().with(SERVICE_TYPE, DIRECT_2).with(DELIVERY_MECHANISM, delivery))
                        .count(support))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Carer Support: Support involving the person cared-for",
        "Unpaid carer support: Support involving the person cared-for"
    })
    void support_to_the_person_cared_for_is_none_to_the_carer_whatever_its_delivery(String service) {
        assertThat(count(carer().with(SERVICE_TYPE, service)).count(NO_DIRECT_SUPPORT))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Assessment, " + ADVICE_1 + ", INFORMATION_AND_ADVICE",
        "Review, " + ADVICE_2 + ", INFORMATION_AND_ADVICE",
        "Request, " + ADVICE_2 + ", INFORMATION_AND_ADVICE",
        "Assessment, Provision of service, NO_DIRECT_SUPPORT",
        "Review, '', NO_DIRECT_SUPPORT"
    })
    void without_a_service_the_outcome_decides(String event, String outcome, CarerSupport support) {
        assertThat(count(assessment().with(EVENT_TYPE, event).with(EVENT_OUTCOME, outcome))
                        .count(support))
                .isEqualTo(1);
    }

    @Test
    void a_service_without_a_type_that_ended_in_advice_counts_nobody_and_still_tells_whose_number_it_is() {
        Event service = assessment().with(EVENT_TYPE, "Service").with(EVENT_OUTCOME, ADVICE_1);

        assertThat(count(service).total()).isZero();
        assertThat(count(service, carer().with(NHS_NUMBER, "")).total()).isZero();
    }

    // one person once

    @Test
    void a_person_counts_once_at_the_lowest_rank() {
        SupportTable table = count(
                assessment(),
                carer().with(DELIVERY_MECHANISM, "CASSR commissioned support"),
                carer().with(DELIVERY_MECHANISM, "CASSR Managed Personal Budget"),
                carer().with(DELIVERY_MECHANISM, "CASSR Managed Personal Budget"));

        assertThat(table.total()).isEqualTo(1);
        assertThat(table.count(MANAGED_PERSONAL_BUDGET)).isEqualTo(1);
    }

    @Test
    void without_an_nhs_number_the_councils_own_number_tells_people_apart() {
        Event withoutNumber = carer().with(NHS_NUMBER, "");

        assertThat(count(
                                withoutNumber,
                                withoutNumber.with(EVENT_START_DATE, "2025-07-01"),
                                withoutNumber.with(LA_PERSON_UNIQUE_IDENTIFIER, "P2"))
                        .total())
                .isEqualTo(2);
    }

    @Test
    void a_row_is_dropped_when_its_own_number_has_an_nhs_number_before_or_after_it() {
        Event known = carer().with(DELIVERY_MECHANISM, "CASSR Commissioned support");
        Event unknown = carer().with(NHS_NUMBER, "");

        assertThat(count(known, unknown)).isEqualTo(count(unknown, known)).isEqualTo(count(known));
        assertThat(count(known, unknown).count(COMMISSIONED_SUPPORT)).isEqualTo(1);
        assertThat(counter(APRIL, unknown, unknown, known).result().councils().get("901"))
                .returns(2L, CouncilCarers::droppedRows)
                .returns(3L, CouncilCarers::cohortRows);
    }

    @Test
    void an_nhs_number_outside_the_cohort_drops_nothing() {
        Event ended = carer().with(EVENT_START_DATE, "2024-01-01").with(EVENT_END_DATE, "2024-12-31");

        assertThat(count(ended, carer().with(NHS_NUMBER, "")).total()).isEqualTo(1);
    }

    @Test
    void the_same_own_number_at_another_council_is_somebody_else() {
        assertThat(count(carer(), carer().with(LA_CODE, "902").with(NHS_NUMBER, ""))
                        .total())
                .isEqualTo(2);
    }

    @Test
    void who_is_known_to_two_councils_counts_in_each() {
        assertThat(count(carer(), carer().with(LA_CODE, "902")).total()).isEqualTo(2);
    }

    @Test
    void a_row_that_names_nobody_counts_nobody_and_is_told() {
        Event nobody = carer().with(NHS_NUMBER, "").with(LA_PERSON_UNIQUE_IDENTIFIER, "");

        assertThat(counter(APRIL, nobody, carer()).result().councils().get("901"))
                .returns(1L, CouncilCarers::rowsWithoutPerson)
                .returns(1L, council -> council.table().total());
    }

    // ages

    @ParameterizedTest
    @CsvSource({
        "2008-04-01, UNDER_18",
        "2008-03-31, FROM_18_TO_25",
        "2000-04-01, FROM_18_TO_25",
        "2000-03-31, FROM_26_TO_64",
        "1961-04-01, FROM_26_TO_64",
        "1961-03-31, FROM_65_TO_84",
        "1941-04-01, FROM_65_TO_84",
        "1941-03-31, FROM_85",
        "2026-03-31, UNDER_18",
        "2026-04-01, UNKNOWN",
        "'', UNKNOWN",
        "1976-02-30, UNKNOWN"
    })
    void ages_are_taken_on_the_last_day(String birth, CarerAgeBand age) {
        assertThat(count(carer().with(DATE_OF_BIRTH, birth)).count(DIRECT_PAYMENT, age))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2008-02-29, 2026-02-28, UNDER_18",
        "2008-02-29, 2026-03-01, FROM_18_TO_25",
        "2008-03-01, 2026-03-01, FROM_18_TO_25",
        "1956-02-29, 2021-02-28, FROM_26_TO_64",
        "1956-02-29, 2021-03-01, FROM_65_TO_84"
    })
    void ages_are_counted_by_the_calendar_on_leap_days_too(LocalDate birth, LocalDate day, CarerAgeBand age) {
        assertThat(CarerAgeBand.of(birth, day)).isEqualTo(age);
    }

    @Test
    void of_two_days_of_birth_the_earlier_counts_and_a_known_one_before_none() {
        CarersBySupport carers = counter(
                        APRIL,
                        carer().with(DATE_OF_BIRTH, ""),
                        carer().with(DATE_OF_BIRTH, "2010-01-01"),
                        carer().with(DATE_OF_BIRTH, "1950-01-01"))
                .result();

        assertThat(carers.all().count(DIRECT_PAYMENT, CarerAgeBand.FROM_65_TO_84))
                .isEqualTo(1);
        assertThat(carers.councils().get("901").conflictingBirths()).isEqualTo(1);
    }

    // submissions

    @Test
    void a_corrected_submission_replaces_the_one_before_it_in_either_order() {
        CarersBySupportCounter first = counter(APRIL, carer(), carer().with(NHS_NUMBER, OTHER));
        CarersBySupportCounter corrected = counter(MAY, assessment().with(EVENT_OUTCOME, ADVICE_2));
        CarersBySupportCounter together = new CarersBySupportCounter(CldSample.YEAR);
        together.addAll(corrected);
        together.addAll(first);

        assertThat(together.result()).isEqualTo(corrected.result());
        assertThat(together.result().all().count(INFORMATION_AND_ADVICE)).isEqualTo(1);
    }

    @Test
    void a_submission_of_one_council_leaves_the_other_councils_as_they_are() {
        CarersBySupportCounter counter = counter(APRIL, carer(), carer().with(LA_CODE, "902"));
        counter.addAll(counter(MAY, carer().with(LA_CODE, "902").with(DELIVERY_MECHANISM, "")));

        assertThat(counter.result().all().count(DIRECT_PAYMENT)).isEqualTo(1);
        assertThat(counter.result().all().total()).isEqualTo(2);
    }

    @Test
    void a_later_submission_that_does_not_cover_the_period_counts_only_where_no_other_does() {
        Event year =
                carer().with(REPORTING_PERIOD_START_DATE, "2025-04-01").with(REPORTING_PERIOD_END_DATE, "2026-03-31");
        Event quarter = assessment()
                .with(REPORTING_PERIOD_START_DATE, "2025-07-01")
                .with(REPORTING_PERIOD_END_DATE, "2026-06-30");
        CarersBySupportCounter both = counter(APRIL, year);
        both.addAll(counter(MAY, quarter));

        assertThat(both.result()).isEqualTo(counter(APRIL, year).result());
        assertThat(counter(MAY, quarter).result().councils().get("901"))
                .returns(false, CouncilCarers::coversPeriod)
                .returns(1L, council -> council.table().count(NO_DIRECT_SUPPORT));
    }

    @Test
    void a_row_that_names_another_council_than_the_sender_is_told_and_not_counted() {
        CarersBySupportCounter counter = counter(APRIL, carer().with(LA_CODE, "902"));

        assertThat(counter.add(carer().row(), "901", MAY)).isEmpty();
        assertThat(counter.add(
                        carer().with(LA_CODE, "902")
                                .with(DELIVERY_MECHANISM, "")
                                .row(),
                        "901",
                        MAY))
                .hasValueSatisfying(finding -> {
                    assertThat(finding.code().id()).isEqualTo("CK-OUT-CLD-COUNCIL-OTHER");
                    assertThat(finding.path()).isEqualTo("LA_Code");
                });

        assertThat(counter.result().all().count(DIRECT_PAYMENT)).isEqualTo(2);
        assertThat(counter.result().all().total()).isEqualTo(2);
    }
}
