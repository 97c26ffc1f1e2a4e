package org.carerkit.education;

import java.time.LocalDate;
import java.util.UUID;
import org.carerkit.core.consent.Purpose;
import org.carerkit.flag.directory.CarerService;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.ReferralAnswered;
import org.carerkit.flag.event.ReferralAnswered.ReferralAnswer;
import org.carerkit.flag.event.Referred;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.jspecify.annotations.Nullable;

/** Referrals to the young carers' service, or another of a directory, and what came back. */
public final class Referrals {

    private final CarerFlagRegister flags;

    /** Those of a school's register. */
    public Referrals(YoungCarersRegister register) {
        this.flags = register.flags();
    }

    /**
     * Refers a young carer, on the consent to support that was recorded last; without any the register refuses, and says so.
     *
     * @param header of the referral: who refers whom, and when
     * @param service where to
     * @param need what for, in a few words that the service needs
     * @param answerBy the day by which an answer is expected
     */
    public RecordResult refer(EventHeader header, CarerService service, String need, LocalDate answerBy) {
        UUID consent = flags.flag(header.carer())
                .flag()
                .consents()
                .givenFor(Purpose.CARER_SUPPORT)
                .map(ConsentRecorded::id)
                .orElse(null);
        return flags.record(RecordCommand.of(new Referred(header, service.id(), need, consent, null, answerBy)));
    }

    /**
     * Writes down what the service said.
     *
     * @param header of the answer
     * @param referral the referral, by the id of its event
     * @param answer what it said
     * @param outcome what came of it, in its words; null where there is nothing to add
     */
    public RecordResult answered(EventHeader header, UUID referral, ReferralAnswer answer, @Nullable String outcome) {
        return flags.record(RecordCommand.of(new ReferralAnswered(header, referral, answer, outcome)));
    }
}
