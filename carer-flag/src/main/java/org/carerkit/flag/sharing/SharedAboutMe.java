package org.carerkit.flag.sharing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.Acknowledged;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.DisclosureWithheld;
import org.carerkit.flag.event.DisclosureWithheld.WithholdingReason;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.Retracted;
import org.carerkit.flag.state.CarerFlag;
import org.jspecify.annotations.Nullable;

/**
 * Lists what was shared about somebody, and what was requested and withheld. It answers the question "who knows about
 * me?".
 *
 * @param entries the decisions, the earliest first
 */
public record SharedAboutMe(List<Entry> entries) {

    /**
     * One decision about sharing.
     *
     * @param notice the notice's id, the same at sender and recipient
     * @param day the day in London
     * @param received true if this register was the recipient
     * @param recipient the kind of recipient; empty if it is not known
     * @param organisation the organisation; empty if it must not be shown
     * @param purpose the purpose; empty if it is not known
     * @param fields the fields that were shared; empty if nothing was
     * @param withheld the reason why nothing was shared; empty if something was
     * @param forget true if the recipient was told to forget these fields
     * @param arrived true if the recipient confirmed the arrival
     */
    public record Entry(
            UUID notice,
            LocalDate day,
            boolean received,
            Optional<RecipientKind> recipient,
            Optional<Identifier> organisation,
            Optional<Purpose> purpose,
            List<FlagField> fields,
            Optional<WithholdingReason> withheld,
            boolean forget,
            boolean arrived) {

        /** Rejects a null notice or day. Copies the list. */
        public Entry {
            requireNonNull(notice, "notice");
            requireNonNull(day, "day");
            fields = List.copyOf(fields);
        }

        /** Shows the id and the day. */
        @Override
        public String toString() {
            return "Entry[" + notice + " on " + day + "]";
        }
    }

    /** Copies the list. */
    public SharedAboutMe {
        entries = List.copyOf(entries);
    }

    /**
     * Lists what may be printed and left lying about. It applies {@link LocationRedaction}, as for everybody, and
     * leaves out what was shared to protect somebody from harm. Nothing shows that something was left out.
     *
     * <p>So a school that received the pupil number and what matters to the carer is listed without these two fields.
     * The policy withholds them for a restricted carer, and a list that shows them for everybody else would reveal who
     * is restricted.
     *
     * @param history the history of one carer, linked records included
     */
    public static SharedAboutMe toPrint(Collection<? extends FlagEvent> history) {
        SharedAboutMe all = whole(LocationRedaction.of(List.copyOf(history)));
        return new SharedAboutMe(all.entries.stream()
                .filter(entry ->
                        entry.purpose().filter(Purpose.SAFEGUARDING::equals).isEmpty())
                .toList());
    }

    /**
     * Lists everything, for people who may know where the person can be found and what was done to protect somebody.
     *
     * @param history the history of one carer, linked records included
     */
    public static SharedAboutMe whole(Collection<? extends FlagEvent> history) {
        CarerFlag flag = CarerFlag.of(history);
        Set<UUID> arrived = new HashSet<>();
        flag.followUp().acknowledged().stream().map(Acknowledged::notice).forEach(arrived::add);
        return new SharedAboutMe(flag.disclosures().stream()
                .map(event -> entry(event, arrived.contains(event.header().fact())))
                .toList());
    }

    /**
     * Returns the list without some entries and without a trace of them, for somebody who may be made to show this
     * page.
     */
    public SharedAboutMe leavingOut(Set<UUID> notices) {
        return new SharedAboutMe(entries.stream()
                .filter(entry -> !notices.contains(entry.notice()))
                .toList());
    }

    private static Entry entry(FlagEvent event, boolean arrived) {
        boolean received = event.header().origin() != null;
        if (event instanceof Disclosed told) {
            return entry(event, told.recipient(), told.purpose(), told.fields(), false, arrived || received);
        }
        if (event instanceof Retracted gone) {
            return entry(event, gone.recipient(), gone.purpose(), gone.fields(), true, arrived || received);
        }
        DisclosureWithheld withheld = (DisclosureWithheld) event;
        return new Entry(
                event.header().fact(),
                EventHeader.dayOf(event.header().occurredAt()),
                false,
                Optional.ofNullable(withheld.recipient()).map(Recipient::kind),
                Optional.ofNullable(withheld.recipient()).map(Recipient::organisation),
                Optional.ofNullable(withheld.purpose()),
                List.of(),
                Optional.ofNullable(withheld.reason()),
                false,
                false);
    }

    private static Entry entry(
            FlagEvent event,
            @Nullable Recipient recipient,
            @Nullable Purpose purpose,
            List<FlagField> fields,
            boolean forget,
            boolean arrived) {
        return new Entry(
                event.header().fact(),
                EventHeader.dayOf(event.header().occurredAt()),
                event.header().origin() != null,
                Optional.ofNullable(recipient).map(Recipient::kind),
                Optional.ofNullable(recipient).map(Recipient::organisation),
                Optional.ofNullable(purpose),
                fields,
                Optional.empty(),
                forget,
                arrived);
    }
}
