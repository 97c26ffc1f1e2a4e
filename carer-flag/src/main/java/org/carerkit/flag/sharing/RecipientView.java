package org.carerkit.flag.sharing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.LawfulBasis;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.DisclosureWithheld;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.LaterEvent;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Retracted;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.state.Spell;
import org.jspecify.annotations.Nullable;

/**
 * What one recipient may know of a history, limited to the fields that it was told before. Two views of one recipient
 * differ only if it would notice the difference.
 */
public final class RecipientView {

    private static final UUID NO_ID = new UUID(0, 0);

    private final List<CarerId> toldUnder;
    private final Set<FlagField> forget;
    private final @Nullable Seen seen;

    private RecipientView(List<CarerId> toldUnder, Set<FlagField> forget, @Nullable Seen seen) {
        this.toldUnder = toldUnder;
        this.forget = forget;
        this.seen = seen;
    }

    /**
     * Asks on behalf of one recipient.
     *
     * @param policy the policy that decides
     * @param recipient the recipient
     * @param purpose the purpose for which it was told
     * @param basis the lawful basis; empty for consent
     * @param now the moment of the decision
     */
    public record Asking(
            SharingPolicy policy, Recipient recipient, Purpose purpose, Optional<LawfulBasis> basis, Instant now) {

        /** Rejects null components. */
        public Asking {
            requireNonNull(policy, "policy");
            requireNonNull(recipient, "recipient");
            requireNonNull(purpose, "purpose");
            requireNonNull(basis, "basis");
            requireNonNull(now, "now");
        }

        /** Returns the records in a history under whose numbers the recipient was told for the purpose. */
        public List<CarerId> toldUnder(List<FlagEvent> history) {
            CarerFlag flag = CarerFlag.of(LaterEvent.readable(history));
            return disclosures(flag)
                    .map(told -> told.header().carer())
                    .distinct()
                    .toList();
        }

        /** Returns true if an erased history says that the recipient was told for the purpose. */
        public boolean wasToldOfErased(List<FlagEvent> history) {
            return history.stream()
                    .anyMatch(event -> event instanceof Retracted gone
                            && recipient.equals(gone.recipient())
                            && purpose == gone.purpose());
        }

        /**
         * Returns the view of a history as it was, with the decisions to share that have been recorded since.
         *
         * @param history the events of the history, perhaps only the earlier ones
         * @param today all events of the history
         */
        public RecipientView of(List<FlagEvent> history, List<FlagEvent> today) {
            List<FlagEvent> all = new ArrayList<>(LaterEvent.readable(history));
            LaterEvent.readable(today).stream().filter(Asking::isDecision).forEach(all::add);
            CarerFlag flag = CarerFlag.of(all);
            List<Disclosed> told = disclosures(flag).toList();
            if (told.isEmpty()) {
                return new RecipientView(toldUnder(history), Set.of(), null);
            }
            Set<FlagField> fields = EnumSet.noneOf(FlagField.class);
            told.forEach(one -> fields.addAll(one.fields()));
            Set<FlagField> forget = EnumSet.copyOf(fields);
            told.forEach(one -> forget.removeAll(Retraction.mayHold(policy, flag, one, EventHeader.dayOf(now))));
            return new RecipientView(toldUnder(history), forget, seen(flag, told.get(0), List.copyOf(fields)));
        }

        private static boolean isDecision(FlagEvent event) {
            return event instanceof Disclosed || event instanceof DisclosureWithheld || event instanceof Retracted;
        }

        private Stream<Disclosed> disclosures(CarerFlag flag) {
            return HeldFields.disclosures(flag, recipient).stream()
                    .filter(told -> told.purpose() == purpose && !HeldFields.takesBack(told));
        }

        private @Nullable Seen seen(CarerFlag flag, Disclosed first, List<FlagField> fields) {
            CarerId carer = first.header().carer();
            EventHeader header = new EventHeader(NO_ID, carer, now, RecordedBy.withheld(), null);
            ShareRequest request = new ShareRequest(header, recipient, purpose, basis);
            return ShareDecisions.decide(policy, request, flag, fields, carer)
                    .notice()
                    .map(notice -> Seen.of(CarerFlag.of(notice.events())))
                    .orElse(null);
        }
    }

    /**
     * What a notice would say: periods, who recognised the carer and where, and the record. A restriction by itself is
     * no difference, as it sends no notice by itself.
     */
    private record Seen(List<Object> spells, @Nullable Carer carer) {

        static Seen of(CarerFlag told) {
            List<Object> spells = new ArrayList<>();
            for (Spell spell : told.spells()) {
                spells.add(Stream.of(spell.from(), spell.confirmed(), spell.until(), spell.state(), spell.reason())
                        .map(Optional::ofNullable)
                        .toList());
                for (Identified one : spell.identifications()) {
                    spells.add(Optional.ofNullable(one.setting()));
                    spells.add(Optional.ofNullable(one.header().recordedBy()));
                }
            }
            return new Seen(spells, told.carer());
        }
    }

    /** Returns the fields that the recipient was told and may no longer hold, in the enum's order. */
    public List<FlagField> forget() {
        return List.copyOf(forget);
    }

    /** Returns the records under whose numbers the recipient notices a difference between this view and an earlier one. */
    public List<CarerId> changedSince(RecipientView earlier) {
        boolean differs = !forget.equals(earlier.forget) || !Objects.equals(seen, earlier.seen);
        return toldUnder.stream()
                .filter(carer -> differs || !earlier.toldUnder.contains(carer))
                .toList();
    }
}
