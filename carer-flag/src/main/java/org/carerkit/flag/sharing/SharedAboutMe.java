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
import org.carerkit.flag.state.CarerFlag;

/**
 * What was shared about somebody, and what was asked for and not shared: the answer to "who knows about me?".
 *
 * @param entries the first one first
 */
public record SharedAboutMe(List<Entry> entries) {

    /**
     * One decision about sharing.
     *
     * @param notice the notice's id, the same at both ends
     * @param day on which day in London
     * @param received true when it is something that this register was told
     * @param recipient what kind of recipient; empty where that is not known
     * @param organisation which one; empty where it is not to be seen
     * @param purpose what for; empty where that is not known
     * @param fields what was told; empty when nothing was
     * @param withheld why nothing was told; empty when something was
     * @param arrived true when the recipient said that it has it
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
            boolean arrived) {

        /** Copies the list. */
        public Entry {
            requireNonNull(notice, "notice");
            requireNonNull(day, "day");
            fields = List.copyOf(fields);
        }

        /** Id and day. */
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
     * What may be printed and lie about: without {@link LocationRedaction}, which are taken from everybody, and without what was
     * shared to protect somebody from harm. Nothing shows that something was left out.
     *
     * <p>So a school that was told the pupil number and what matters to the carer stands here without these two: for a
     * restricted carer the policy withholds them, and a list that had them for everybody else would show who is restricted.
     *
     * @param history of one carer, linked records included
     */
    public static SharedAboutMe toPrint(Collection<? extends FlagEvent> history) {
        SharedAboutMe all = whole(LocationRedaction.of(List.copyOf(history)));
        return new SharedAboutMe(all.entries.stream()
                .filter(entry ->
                        entry.purpose().filter(Purpose.SAFEGUARDING::equals).isEmpty())
                .toList());
    }

    /**
     * Everything: for those who may know where the person can be found and what was done to protect somebody.
     *
     * @param history of one carer, linked records included
     */
    public static SharedAboutMe whole(Collection<? extends FlagEvent> history) {
        CarerFlag flag = CarerFlag.of(history);
        Set<UUID> arrived = new HashSet<>();
        flag.followUp().acknowledged().stream().map(Acknowledged::notice).forEach(arrived::add);
        return new SharedAboutMe(flag.disclosures().stream()
                .map(event -> event instanceof Disclosed disclosed
                        ? entry(disclosed, arrived.contains(disclosed.header().fact()))
                        : entry((DisclosureWithheld) event))
                .toList());
    }

    /** The same without some entries, and without a trace of them: when somebody may be made to show this page. */
    public SharedAboutMe leavingOut(Set<UUID> notices) {
        return new SharedAboutMe(entries.stream()
                .filter(entry -> !notices.contains(entry.notice()))
                .toList());
    }

    private static Entry entry(Disclosed event, boolean arrived) {
        Optional<Recipient> recipient = Optional.ofNullable(event.recipient());
        boolean received = event.header().origin() != null;
        return new Entry(
                event.header().fact(),
                EventHeader.dayOf(event.header().occurredAt()),
                received,
                recipient.map(Recipient::kind),
                recipient.map(Recipient::organisation),
                Optional.ofNullable(event.purpose()),
                event.fields(),
                Optional.empty(),
                arrived || received);
    }

    private static Entry entry(DisclosureWithheld event) {
        Optional<Recipient> recipient = Optional.ofNullable(event.recipient());
        return new Entry(
                event.header().fact(),
                EventHeader.dayOf(event.header().occurredAt()),
                false,
                recipient.map(Recipient::kind),
                recipient.map(Recipient::organisation),
                Optional.ofNullable(event.purpose()),
                List.of(),
                Optional.ofNullable(event.reason()),
                false);
    }
}
