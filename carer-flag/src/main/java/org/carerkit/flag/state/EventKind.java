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
 * What an event means to each part of a register. The constructor asks for all of it, so a new kind of event does not
 * compile until {@link EventKinds} says what the flag does with it, what of it a partner is told, what is left when its
 * location is removed, whether a partner may send it, and how it is called.
 */
public final class EventKind {

    private static final EventKinds KINDS = new EventKinds();

    private final String words;
    private final FromPartner fromPartner;
    private final Consumer<Fold> fold;
    private final Told told;
    private final WithoutLocation withoutLocation;

    /**
     * Everything about a kind, for one event of it.
     *
     * @param words what happened, in a few words that follow "the carer was" or stand alone
     * @param fromPartner whether a partner's notice may bring it
     * @param fold what the flag does with it
     * @param told what of it a notice carries
     * @param withoutLocation what is left of it for somebody who may not know where a person can be found
     */
    EventKind(String words, FromPartner fromPartner, Consumer<Fold> fold, Told told, WithoutLocation withoutLocation) {
        this.words = words;
        this.fromPartner = fromPartner;
        this.fold = fold;
        this.told = told;
        this.withoutLocation = withoutLocation;
    }

    /** The kind of an event. */
    public static EventKind of(FlagEvent event) {
        return event.match(KINDS);
    }

    /** What happened, in a few words: {@code recognised as a carer}. */
    public String words() {
        return words;
    }

    /** True when a partner's notice may bring it: consent, links and decisions made here are never a partner's to record. */
    public boolean mayComeFromPartner() {
        return fromPartner.isAccepted();
    }

    /** The events, by id, whose effect it takes away: from a partner it may not name one that was recorded here. */
    public List<UUID> undoes() {
        return fromPartner.undoes();
    }

    /** True when a notice carries events of this kind. */
    public boolean isTold() {
        return told != Told.NOTHING;
    }

    /**
     * What a notice carries of the event; empty where it carries nothing.
     *
     * @param header the header for the recipient
     * @param fields what may be told
     * @param record of the carer's record that came with the event, what may be told; null where that is nothing, or where a
     *     later record takes its place
     */
    public Optional<FlagEvent> told(EventHeader header, Collection<FlagField> fields, @Nullable Carer record) {
        return Optional.ofNullable(told.of(header, fields, record));
    }

    /**
     * What is left of the event for somebody who may not know where a person can be found; empty where not even that it
     * happened may be known.
     *
     * @param header the header, without who recorded it
     * @param record of the carer's record that came with the event, what does not imply a location
     */
    public Optional<FlagEvent> withoutLocation(EventHeader header, @Nullable Carer record) {
        return Optional.ofNullable(withoutLocation.of(header, record));
    }

    void foldInto(Fold flag) {
        fold.accept(flag);
    }

    /** What of an event a notice carries. */
    interface Told {

        /** For an event that no notice carries. */
        Told NOTHING = (header, fields, record) -> null;

        @Nullable
        FlagEvent of(EventHeader header, Collection<FlagField> fields, @Nullable Carer record);
    }

    /** What is left of an event without location. */
    interface WithoutLocation {

        /** For an event that not even may be known to have happened. */
        WithoutLocation NOTHING = (header, record) -> null;

        @Nullable
        FlagEvent of(EventHeader header, @Nullable Carer record);
    }

    /**
     * Whether a partner's notice may bring an event.
     *
     * @param isAccepted true when it may
     * @param undoes the events whose effect it takes away
     */
    record FromPartner(boolean isAccepted, List<UUID> undoes) {

        /** For an event that only this register records. */
        static final FromPartner REFUSED = new FromPartner(false, List.of());

        /** For an event that adds. */
        static final FromPartner ACCEPTED = new FromPartner(true, List.of());

        /** For an event that takes away: accepted while it names nothing that was recorded here. */
        static FromPartner undoing(List<UUID> events) {
            return new FromPartner(true, events);
        }
    }
}
