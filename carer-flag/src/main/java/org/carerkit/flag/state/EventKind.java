package org.carerkit.flag.state;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.carerkit.core.carer.Carer;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.jspecify.annotations.Nullable;

/**
 * Defines what a kind of event means to each part of a register. The constructor requires all of it, so a new kind does
 * not compile until {@link EventKinds} defines its effect on the flag, its content in a notice, its content without
 * location, whether a partner may send it, and its description.
 */
public final class EventKind {

    private static final EventKinds KINDS = new EventKinds();

    private final String words;
    private final FromPartner fromPartner;
    private final Consumer<Fold> fold;
    private final Told told;
    private final WithoutLocation withoutLocation;

    /**
     * Creates the meaning of one event.
     *
     * @param words a short description of what happened that follows "the carer was" or stands alone
     * @param fromPartner whether a partner's notice may contain it
     * @param fold its effect on the flag
     * @param told its content in a notice
     * @param withoutLocation its content for somebody who may not know where a person can be found
     */
    EventKind(String words, FromPartner fromPartner, Consumer<Fold> fold, Told told, WithoutLocation withoutLocation) {
        this.words = words;
        this.fromPartner = fromPartner;
        this.fold = fold;
        this.told = told;
        this.withoutLocation = withoutLocation;
    }

    /** Returns the kind of an event. */
    public static EventKind of(FlagEvent event) {
        return event.match(KINDS);
    }

    /** Returns a short description of what happened: {@code recognised as a carer}. */
    public String words() {
        return words;
    }

    /**
     * Returns true if a partner's notice may contain the event. A partner never records consent, links or decisions
     * made here.
     */
    public boolean mayComeFromPartner() {
        return fromPartner.isAccepted();
    }

    /**
     * Returns the ids of the events whose effect it takes away. A partner's event may not name one that was recorded
     * here.
     */
    public List<UUID> undoes() {
        return fromPartner.undoes();
    }

    /** Returns true if a notice carries events of this kind. */
    public boolean isTold() {
        return told != Told.NOTHING;
    }

    /**
     * Returns the event as a notice carries it; empty if a notice does not.
     *
     * @param header the header for the recipient
     * @param fields the fields that may be shared
     * @param record the part of the event's carer record that may be shared; null if there is none, or if a later
     *     record replaces it
     */
    public Optional<FlagEvent> told(EventHeader header, Collection<FlagField> fields, @Nullable Carer record) {
        return Optional.ofNullable(told.of(header, fields, record));
    }

    /**
     * Returns the event for somebody who may not know where a person can be found; empty if they may not even know that
     * it happened.
     *
     * @param header the header, without the recorder
     * @param record the part of the event's carer record that does not imply a location
     */
    public Optional<FlagEvent> withoutLocation(EventHeader header, @Nullable Carer record) {
        return Optional.ofNullable(withoutLocation.of(header, record));
    }

    void foldInto(Fold flag) {
        fold.accept(flag);
    }

    /** Derives the event that a notice carries. */
    interface Told {

        /** For an event that notices do not carry. */
        Told NOTHING = (header, fields, record) -> null;

        @Nullable
        FlagEvent of(EventHeader header, Collection<FlagField> fields, @Nullable Carer record);
    }

    /** Derives the event without location. */
    interface WithoutLocation {

        /** For an event that must be hidden completely. */
        WithoutLocation NOTHING = (header, record) -> null;

        @Nullable
        FlagEvent of(EventHeader header, @Nullable Carer record);
    }

    /**
     * Whether a partner's notice may contain an event.
     *
     * @param isAccepted true if it may
     * @param undoes the ids of the events whose effect it takes away
     */
    record FromPartner(boolean isAccepted, List<UUID> undoes) {

        /** For an event that only this register records. */
        static final FromPartner REFUSED = new FromPartner(false, List.of());

        /** For an event that takes nothing away. */
        static final FromPartner ACCEPTED = new FromPartner(true, List.of());

        /** For an event that takes something away. It is accepted if it names no event recorded here. */
        static FromPartner undoing(List<UUID> events) {
            return new FromPartner(true, events);
        }
    }
}
