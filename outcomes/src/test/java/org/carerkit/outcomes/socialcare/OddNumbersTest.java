package org.carerkit.outcomes.socialcare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** People whose numbers are long, short or not plain are told apart like all others. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OddNumbersTest {

    private static final List<String> NUMBERS = List.of(
            "1",
            "12",
            "12345678",
            "123456789",
            "ABCDEFGHIJKLMNO",
            "ABCDEFGHIJKLMNOP",
            "ABCDEFGHIJKLMNOPQ",
            "Ä",
            "Ä1",
            "1\u0000",
            "\u0000",
            "\u0000\u0000",
            "x".repeat(200),
            "x".repeat(199) + "y");

    private static Event byCouncilId(String number) {
        return Event.carer().with(CldColumn.NHS_NUMBER, "").with(CldColumn.LA_PERSON_UNIQUE_IDENTIFIER, number);
    }

    private static Event byBoth(String number) {
        return Event.carer()
                .with(CldColumn.NHS_NUMBER, number + "N")
                .with(CldColumn.LA_PERSON_UNIQUE_IDENTIFIER, number);
    }

    @Test
    void each_number_is_one_person_however_often_it_comes() {
        Event[] twice = Stream.concat(NUMBERS.stream(), NUMBERS.stream())
                .map(OddNumbersTest::byCouncilId)
                .toArray(Event[]::new);

        assertThat(Event.count(twice).total()).isEqualTo(NUMBERS.size());
    }

    @Test
    void a_number_that_has_an_nhs_number_elsewhere_is_dropped() {
        List<Event> events = new ArrayList<>();
        NUMBERS.forEach(number -> events.add(byCouncilId(number)));
        NUMBERS.forEach(number -> events.add(byBoth(number)));
        CouncilCarers council = Event.counter(Event.APRIL, events.toArray(Event[]::new))
                .result()
                .councils()
                .get("901");

        assertThat(council.table().total()).isEqualTo(NUMBERS.size());
        assertThat(council.droppedRows()).isEqualTo(NUMBERS.size());
    }

    @Test
    void they_are_the_same_people_after_adding_up() {
        CarersBySupportCounter one = Event.counter(
                Event.APRIL, NUMBERS.stream().map(OddNumbersTest::byCouncilId).toArray(Event[]::new));
        CarersBySupportCounter other = Event.counter(
                Event.APRIL,
                NUMBERS.stream().skip(3).map(OddNumbersTest::byBoth).toArray(Event[]::new));
        one.addAll(other);

        CouncilCarers council = one.result().councils().get("901");
        assertThat(council.table().total()).isEqualTo(NUMBERS.size());
        assertThat(council.droppedRows()).isEqualTo(NUMBERS.size() - 3);
    }

    @Test
    void a_hundred_thousand_people_are_as_many() {
        CarersBySupportCounter counter = new CarersBySupportCounter(CldSample.YEAR);
        for (int round = 0; round < 2; round++) {
            for (int number = 0; number < 100_000; number++) {
                counter.add(byCouncilId("P" + number).row(), Event.APRIL);
            }
        }
        assertThat(counter.result().all().total()).isEqualTo(100_000);
    }
}
