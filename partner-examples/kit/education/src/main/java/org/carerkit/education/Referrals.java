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

/** Refers pupils to the young carers' service, or another service of a directory, and records the answers. */
public final class Referrals {

    private final CarerFlagRegister flags;

    /** Uses the register of a school. */
    public Referrals(YoungCarersRegister register) {
        this.flags = register.flags();
    }

    /**
     * Refers a young carer, based on the latest recorded consent to support. Without such consent the register refuses and
     * says so.
     *
     * @param header the header of the referral: who refers whom, and when
     * @param service the service to refer to
     * @param need the reason, in a few words that the service needs
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
     * Records the service's answer.
     *
     * @param header the header of the answer
     * @param referral the id of the referral's event
     * @param answer the service's answer
     * @param outcome what came of it, in the service's words, or null if there is nothing to add
     */
    public RecordResult answered(EventHeader header, UUID referral, ReferralAnswer answer, @Nullable String outcome) {
        return flags.record(RecordCommand.of(new ReferralAnswered(header, referral, answer, outcome)));
    }
}
