package org.carerkit.flag.sharing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.consent.LawfulBasis;
import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.DisclosureWithheld;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Informed;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.ReferralAnswered;
import org.carerkit.flag.event.Referred;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.Unrestricted;
import org.jspecify.annotations.Nullable;

/**
 * Takes from a history what tells, or lets somebody guess, where a person can be found, and that it is to be kept from
 * somebody. Applied to every history, restricted or not, so its effect reveals nothing.
 *
 * <p>Gone are restrictions and what lifts or corrects them, the marks in records, every field that
 * {@link FlagField#impliesLocation implies a location}, who recorded an event, which organisation was told, to which service
 * somebody was referred, that a notice was cut before it left, and every free text, since nobody can say what stands in it.
 */
public final class Whereabouts {

    private static final FieldFilter LEFT = new FieldFilter(Arrays.stream(FlagField.values())
            .filter(field -> !field.impliesLocation())
            .toList());

    private Whereabouts() {}

    /** The history without whereabouts, in the same order. */
    public static List<FlagEvent> takenFrom(List<FlagEvent> history) {
        Set<UUID> hidden = hidden(history);
        CutNotices cut = CutNotices.in(history);
        return history.stream()
                .filter(event -> !hidden.contains(event.id()) && !cut.hides(event))
                .map(cut::ofTheFirst)
                .map(Whereabouts::takenFrom)
                .toList();
    }

    /** What speaks of restrictions, and the corrections of that, and the corrections of those. */
    private static Set<UUID> hidden(List<FlagEvent> history) {
        Set<UUID> hidden = new HashSet<>();
        history.stream()
                .filter(event -> event instanceof Restricted || event instanceof Unrestricted)
                .forEach(event -> add(hidden, event));
        boolean more = true;
        while (more) {
            more = false;
            for (FlagEvent event : history) {
                if (event instanceof Corrected corrected && hidden.contains(corrected.corrects())) {
                    more |= add(hidden, event);
                }
            }
        }
        return hidden;
    }

    private static boolean add(Set<UUID> hidden, FlagEvent event) {
        boolean isNew = hidden.add(event.id());
        hidden.add(event.header().fact());
        return isNew;
    }

    private static FlagEvent takenFrom(FlagEvent event) {
        EventHeader from = event.header();
        EventHeader header =
                new EventHeader(from.id(), from.carer(), from.occurredAt(), RecordedBy.withheld(), from.origin());
        if (event instanceof Identified one) {
            return new Identified(header, one.source(), null, takenFrom(one.carer()));
        }
        if (event instanceof RolesChanged one) {
            return new RolesChanged(header, takenFrom(one.carer()));
        }
        if (event instanceof ConsentRecorded one) {
            Consent consent = one.consent();
            return new ConsentRecorded(header, consent == null ? null : takenFrom(consent), one.lifts());
        }
        if (event instanceof Confirmed one) {
            return new Confirmed(header, takenFrom(one.by()));
        }
        if (event instanceof Disclosed one) {
            return new Disclosed(
                    header,
                    takenFrom(one.recipient()),
                    one.purpose(),
                    one.consent(),
                    takenFrom(one.basis()),
                    one.fields().stream()
                            .filter(field -> !field.impliesLocation())
                            .toList(),
                    one.policy());
        }
        if (event instanceof DisclosureWithheld one) {
            return new DisclosureWithheld(
                    header, takenFrom(one.recipient()), one.purpose(), one.reason(), one.policy());
        }
        if (event instanceof Informed one) {
            return new Informed(header, null, one.formats(), one.language());
        }
        if (event instanceof Referred one) {
            return new Referred(header, null, null, one.consent(), takenFrom(one.basis()), one.answerBy());
        }
        return event instanceof ReferralAnswered one
                ? new ReferralAnswered(header, one.referral(), one.answer(), null)
                : event.with(header);
    }

    private static @Nullable Carer takenFrom(@Nullable Carer carer) {
        return carer == null ? null : LEFT.of(carer);
    }

    private static Consent takenFrom(Consent consent) {
        return new Consent(
                consent.status(),
                consent.on(),
                takenFrom(consent.by()),
                consent.purposes(),
                consent.recipients().stream().map(Whereabouts::kindOf).toList(),
                consent.until(),
                consent.withdrawnOn());
    }

    private static @Nullable DecisionMaker takenFrom(@Nullable DecisionMaker by) {
        return by == null ? null : by.toShare();
    }

    private static @Nullable Recipient takenFrom(@Nullable Recipient recipient) {
        return recipient == null ? null : kindOf(recipient);
    }

    private static Recipient kindOf(Recipient recipient) {
        return new Recipient(recipient.kind(), null);
    }

    private static @Nullable LawfulBasis takenFrom(@Nullable LawfulBasis basis) {
        return basis == null
                ? null
                : new LawfulBasis(basis.basis(), basis.purpose(), basis.from(), basis.until(), null);
    }
}
