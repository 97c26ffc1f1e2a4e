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
 * What the next school is told of a young carer who leaves: what the disclosure policy has for a school's lead, where there is
 * consent for that school, and nothing else. A wish that is withheld is recorded as well, with the reason.
 */
public final class HandOver {

    private final YoungCarersRegister register;
    private final LocalDate day;

    /**
     * The hand-over of a day.
     *
     * @param register the school's register
     * @param day today
     */
    public HandOver(YoungCarersRegister register, LocalDate day) {
        this.register = register;
        this.day = day;
    }

    /**
     * Asks the register to tell each next school. Asked again on the same day, nothing is told twice.
     *
     * @param pupils the pupils
     * @param until who leaves before this day
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

    /** Hands over what waits, as files; how many were written. */
    public int write(PartnerConnector files, Instant now) {
        try (Dispatcher dispatcher =
                register.flags().dispatcher(Connectors.of(files)).build()) {
            return dispatcher.runOnce(now).delivered();
        }
    }

    /**
     * Somebody who leaves.
     *
     * @param pupil who
     * @param told what became of telling the next school; empty where nobody wrote down which it is
     */
    public record Leaver(Pupil pupil, Optional<ShareResult> told) {

        /** Nothing of the pupil. */
        @Override
        public String toString() {
            return "Leaver[…]";
        }
    }
}
