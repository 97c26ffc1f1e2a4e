package org.carerkit.education;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.dispatch.Connectors;
import org.carerkit.flag.dispatch.Dispatcher;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.sharing.ShareRequest;
import org.carerkit.flag.sharing.ShareResult;

/**
 * Tells the next school about young carers who leave. It shares only what the disclosure policy allows for a school's lead,
 * and only with consent for that school. If a request to share is withheld, that is also recorded, with the reason.
 */
public final class HandOver {

    private final YoungCarersRegister register;
    private final LocalDate day;

    /**
     * Prepares the hand-over on a day.
     *
     * @param register the school's register
     * @param day today
     */
    public HandOver(YoungCarersRegister register, LocalDate day) {
        this.register = register;
        this.day = day;
    }

    /**
     * Asks the register to tell each next school. A second call on the same day tells nothing twice.
     *
     * @param pupils the pupils
     * @param until pupils who leave before this day are included
     * @return every young carer who leaves, in the order of the list
     */
    public List<Leaver> share(PupilList pupils, LocalDate until) {
        List<Leaver> leavers = new ArrayList<>();
        var carers = register.byUpn();
        for (Pupil pupil : pupils.pupils()) {
            YoungCarer carer = carers.get(pupil.upn());
            LocalDate leaving = pupil.leavingDate();
            boolean soon = leaving != null && !leaving.isBefore(day) && leaving.isBefore(until);
            if (soon && carer != null && carer.isFlaggedOn(day)) {
                leavers.add(new Leaver(
                        pupil, Optional.ofNullable(pupil.nextSchool()).map(next -> tell(carer, next))));
            }
        }
        return leavers;
    }

    private ShareResult tell(YoungCarer carer, Identifier next) {
        UUID id = UUID.nameUUIDFromBytes(("hand-over of " + carer.id().value() + " to " + next.value() + " on " + day)
                .getBytes(StandardCharsets.UTF_8));
        EventHeader header = EventHeader.of(id, carer.id(), day, register.recordedBy("young carers' lead"));
        Recipient lead = new Recipient(RecipientKind.SCHOOL_LEAD, next);
        return register.flags().share(ShareRequest.withConsent(header, lead, Purpose.EDUCATION_SUPPORT));
    }

    /** Delivers what is waiting as files. Returns the number of files written. */
    public int write(PartnerConnector files, Instant now) {
        try (Dispatcher dispatcher =
                register.flags().dispatcher(Connectors.of(files)).build()) {
            return dispatcher.runOnce(now).delivered();
        }
    }

    /**
     * A young carer who leaves.
     *
     * @param pupil the pupil
     * @param told the result of telling the next school; empty if the next school is not recorded
     */
    public record Leaver(Pupil pupil, Optional<ShareResult> told) {

        /** Contains no personal data. */
        @Override
        public String toString() {
            return "Leaver[…]";
        }
    }
}
