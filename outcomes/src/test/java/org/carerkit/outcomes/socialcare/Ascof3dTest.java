package org.carerkit.outcomes.socialcare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.outcomes.socialcare.CldColumn.DATE_OF_BIRTH;
import static org.carerkit.outcomes.socialcare.CldColumn.DELIVERY_MECHANISM;
import static org.carerkit.outcomes.socialcare.CldColumn.LA_CODE;
import static org.carerkit.outcomes.socialcare.CldColumn.NHS_NUMBER;
import static org.carerkit.outcomes.socialcare.Event.carer;

import java.util.ArrayList;
import java.util.List;
import org.carerkit.core.sample.SampleIdentifiers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Ascof3dTest {

    private final List<Event> events = new ArrayList<>();

    @Test
    void counts_ranks_one_to_three_by_age_with_unknown_age_in_the_total_only() {
        add(1, "Direct Payment", "1990-01-01");
        add(1, "CASSR Managed Personal Budget", "2005-01-01");
        add(1, "CASSR Commissioned support", "1990-01-01");
        add(5, "", "1990-01-01");
        add(1, "Direct payment", "1940-01-01");
        add(2, "CASSR Commissioned support", "1950-01-01");
        add(1, "Direct Payment", "");
        add(7, "Direct Payment", "2012-01-01");

        assertThat(figures())
                .containsExactly(
                        "ASCOF 2023-24 3D part 1b, 18-64: 2 / 3 = 66.7",
                        "ASCOF 2023-24 3D part 1b, 65+: 1 / 3 = 33.3",
                        "ASCOF 2023-24 3D part 1b, total: 4 / 7 = 57.1",
                        "ASCOF 2023-24 3D part 2b, 18-64: 1 / 3 = 33.3",
                        "ASCOF 2023-24 3D part 2b, 65+: 1 / 3 = 33.3",
                        "ASCOF 2023-24 3D part 2b, total: 3 / 7 = 42.9");
    }

    @Test
    void rounds_once_half_up() {
        add(1, "Direct Payment", "1990-01-01");
        add(15, "CASSR Commissioned support", "1990-01-01");

        assertThat(figures()).contains("ASCOF 2023-24 3D part 1b, total: 1 / 16 = 6.3"); // 6.25
    }

    @Test
    void of_nobody_there_is_no_percentage() {
        assertThat(Ascof3d.of(SupportTable.EMPTY))
                .hasSize(6)
                .allSatisfy(figure -> assertThat(figure.percent()).isEmpty());
    }

    @Test
    void the_text_has_each_council_in_order_and_all_of_them_together() {
        CarersBySupportCounter counter = Event.counter(
                Event.APRIL,
                carer().with(LA_CODE, "902"),
                carer().with(LA_CODE, "=901"),
                carer().with(LA_CODE, "=901"));
        CarersBySupport carers = counter.result();

        assertThat(SelfDirectedSupport.of(carers).csv())
                .startsWith("""
                        council,measure,edition,group,numerator,denominator,%
                        902,3D part 1b,2023-24,18-64,1,1,100.0
                        902,3D part 1b,2023-24,65+,0,0,nobody
                        902,3D part 1b,2023-24,total,1,1,100.0
                        902,3D part 2b,2023-24,18-64,1,1,100.0
                        902,3D part 2b,2023-24,65+,0,0,nobody
                        902,3D part 2b,2023-24,total,1,1,100.0
                        '=901,3D part 1b,2023-24,18-64,1,1,100.0
                        """)
                .endsWith("all,3D part 2b,2023-24,total,2,2,100.0\n");
        assertThat(SelfDirectedSupport.of(carers)).hasToString("SelfDirectedSupport[figures=18]");
        assertThat(SelfDirectedSupport.of(Event.counter(Event.APRIL, carer()).result())
                        .lines())
                .hasSize(6);
    }

    private void add(int people, String delivery, String birth) {
        for (int i = 0; i < people; i++) {
            String number = SampleIdentifiers.nhsNumber(events.size()).value();
            events.add(carer().with(NHS_NUMBER, number)
                    .with(DELIVERY_MECHANISM, delivery)
                    .with(DATE_OF_BIRTH, birth));
        }
    }

    private List<String> figures() {
        return Ascof3d.of(Event.count(events.toArray(Event[]::new))).stream()
                .map(figure -> figure + ": " + figure.numerator() + " / " + figure.denominator() + " = "
                        + figure.percent().map(java.math.BigDecimal::toString).orElse("none"))
                .toList();
    }
}
