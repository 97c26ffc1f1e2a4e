package org.carerkit.flag.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.DAY;
import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.corrected;
import static org.carerkit.flag.event.Samples.ended;
import static org.carerkit.flag.event.Samples.findingAt;
import static org.carerkit.flag.event.Samples.flag;
import static org.carerkit.flag.event.Samples.given;
import static org.carerkit.flag.event.Samples.identified;
import static org.carerkit.flag.event.Samples.on;
import static org.carerkit.flag.event.Samples.withdrawn;

import java.time.LocalDate;
import org.carerkit.core.consent.Purpose;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.Restricted;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a correction does to a flag. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorrectionTest {

    private static final LocalDate LATER = DAY.plusDays(30);

    @Test
    void a_correction_takes_an_event_away_and_its_own_correction_brings_it_back() {
        FlagEvent end = ended(3, "e", FlagEndReason.CARER_DIED);
        FlagEvent wrong = corrected(4, "x1", "e");
        FlagEvent notWrong = corrected(5, "x2", "x1");

        assertThat(flag(identified(1, "i"), end, wrong).state()).isEqualTo(FlagState.IDENTIFIED);
        assertThat(flag(identified(1, "i"), end, wrong, notWrong).state()).isEqualTo(FlagState.ENDED);
        assertThat(flag(identified(1, "i"), end, wrong, notWrong).findings()).isEmpty();
    }

    @Test
    void a_correction_of_what_is_not_there_waits_for_it() {
        FlagEvent early = corrected(2, "x", "i");

        assertThat(flag(early).findings()).containsExactly(findingAt(FlagFinding.FLAG_NAMED_EVENT_MISSING, "x"));
        assertThat(flag(early, identified(1, "i")).state()).isEqualTo(FlagState.NONE);
        assertThat(flag(early, identified(1, "i")).findings()).isEmpty();
    }

    @Test
    void corrections_in_a_circle_have_no_effect() {
        CarerFlag flag = flag(identified(1, "i"), corrected(2, "x1", "x2"), corrected(3, "x2", "x1"));

        assertThat(flag.state()).isEqualTo(FlagState.IDENTIFIED);
        assertThat(flag.findings())
                .containsExactlyInAnyOrder(
                        findingAt(FlagFinding.FLAG_CORRECTION_CIRCLE, "x1"),
                        findingAt(FlagFinding.FLAG_CORRECTION_CIRCLE, "x2"));
        assertThat(flag(corrected(2, "x", "x")).findings())
                .containsExactly(findingAt(FlagFinding.FLAG_CORRECTION_CIRCLE, "x"));
    }

    @Test
    void a_circle_is_broken_by_a_correction_from_outside() {
        CarerFlag flag =
                flag(identified(1, "i"), corrected(2, "x1", "x2"), corrected(3, "x2", "x1"), corrected(4, "y", "x1"));

        assertThat(flag.findings()).isEmpty();
    }

    @Test
    void corrected_protection_protects_no_longer() {
        CarerFlag flag = flag(
                identified(1, "i"),
                new Restricted(on(2, "r")),
                withdrawn(2, "w"),
                given(3, "g"),
                corrected(4, "x1", "r"),
                corrected(4, "x2", "w"));

        assertThat(flag.isRestricted()).isFalse();
        assertThat(flag.consents().allowing(Purpose.DIRECT_CARE, GP, LATER)).isPresent();
    }
}
