package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.CARER;
import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.SCHOOL_LEAD;
import static org.carerkit.flag.event.Samples.confirmed;
import static org.carerkit.flag.event.Samples.ended;
import static org.carerkit.flag.event.Samples.given;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.event.Samples.on;

import java.util.List;
import org.carerkit.core.consent.Purpose;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.state.CarerFlag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever was told hears when all of it was wrong; nobody has to ask for it, and nobody else hears anything. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TakingBackTest extends SharingFixture {

    private final CarerFlagRegister practice = register();

    @BeforeEach
    void told() {
        record(identifiedPupil(), given(2, "g"), confirmed(3, "c"));
        practice.accept(shared(4, "s", GP, Purpose.DIRECT_CARE).events());
        handedOver.clear();
    }

    @ParameterizedTest
    @CsvSource({"NOT_A_CARER, IN_ERROR", "RECORDED_IN_ERROR, IN_ERROR", "CARER_DECLINED, DECLINED"})
    void a_flag_that_no_longer_stands_is_taken_back_from_everybody_who_was_told(FlagEndReason reason, FlagState state) {
        record(ended(6, "e", reason));
        List<FlagNotice> sent = sentBy(register);

        assertThat(sent).extracting(FlagNotice::recipient).containsExactly(GP);
        practice.accept(sent.get(0).events());
        CarerFlag there =
                practice.flag(sent.get(0).events().get(0).header().carer()).flag();
        assertThat(there.state()).isEqualTo(state);
        assertThat(there.findings()).isEmpty();
        assertThat(textOf(sent.get(0))).doesNotContain("Testina", "9990000018");
    }

    @Test
    void what_was_taken_back_is_in_the_history_as_a_disclosure_of_the_state_alone_on_no_consent() {
        record(ended(6, "e", FlagEndReason.NOT_A_CARER));
        List<FlagEvent> disclosures = register.flag(CARER).flag().disclosures();
        Disclosed told = (Disclosed) disclosures.get(1);

        assertThat(disclosures).hasSize(2);
        assertThat(told.fields()).containsExactly(FlagField.STATE);
        assertThat(told.consent()).isNull();
        assertThat(told.id()).isEqualTo(sentBy(register).get(0).id());
    }

    @Test
    void a_corrected_identification_is_taken_back_too() {
        record(new Corrected(on(6, "x"), id("c"), null));
        assertThat(sentBy(register)).as("the flag still stands").isEmpty();
        record(new Corrected(on(7, "y"), id("i"), null));
        List<FlagNotice> sent = sentBy(register);

        assertThat(sent).hasSize(1);
        practice.accept(sent.get(0).events());
        CarerFlag there =
                practice.flag(sent.get(0).events().get(0).header().carer()).flag();
        assertThat(there.state()).isEqualTo(FlagState.NONE);
    }

    @Test
    void the_command_sent_again_sends_nothing_again() {
        record(ended(6, "e", FlagEndReason.NOT_A_CARER));
        assertThat(sentBy(register)).hasSize(1);
        record(ended(6, "e", FlagEndReason.NOT_A_CARER));

        assertThat(sentBy(register)).isEmpty();
    }

    @Test
    void an_end_that_is_no_error_is_for_the_host_to_tell() {
        record(ended(6, "e", FlagEndReason.MOVED_AWAY));

        assertThat(sentBy(register)).isEmpty();
    }

    @Test
    void who_was_not_told_hears_nothing_even_if_asked_for() {
        record(ended(6, "e", FlagEndReason.NOT_A_CARER));
        handedOver.clear();

        assertThat(share(7, "t", SCHOOL_LEAD, Purpose.EDUCATION_SUPPORT)).isInstanceOf(ShareResult.Withheld.class);
        assertThat(handedOver).extracting(FlagNotice::recipient).containsOnly(GP);
    }

    @Test
    void an_erasure_is_told_to_everybody_who_was_told_and_says_nothing_of_the_person() {
        Erased erased = new Erased(on(9, "erased"));
        List<FlagNotice> notices =
                Retraction.erasure(erased, register.flag(CARER).flag(), "edition");

        assertThat(notices).extracting(FlagNotice::recipient).containsExactly(GP);
        FlagNotice notice = notices.get(0);
        assertThat(notice.events()).hasSize(1).allMatch(Erased.class::isInstance);
        assertThat(notice.events().get(0).header().carer())
                .isEqualTo(NoticeMaker.pseudonym(GP, CARER))
                .isNotEqualTo(CARER);
        assertThat(FlagNoticeJson.toText(notice)).doesNotContain("Testina", "9990000018", "RVW", CARER.toString());
        assertThat(Retraction.erasure(erased, register.flag(CARER).flag(), "edition"))
                .isEqualTo(notices);
    }
}
