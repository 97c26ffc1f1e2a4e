package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.jspecify.annotations.Nullable;

/**
 * Records that two records are about the same person. Their histories are read as one from then on, and nothing is
 * moved.
 *
 * <p>A match that nobody has confirmed is recorded as {@link Certainty#POSSIBLE}. Then the two stay separate, except
 * that a restriction of either protects both. A person ends that with a certain {@code Linked} or with an
 * {@link Unlinked} event that names this one.
 *
 * @param header the id, carer, time and recorder of the event
 * @param other the other record of the same person
 * @param certainty whether it is the same person; absent for certain
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Linked.class})
public record Linked(
        @Required @Valid EventHeader header,
        @Required @Nullable CarerId other,
        @Nullable Certainty certainty) implements FlagEvent {

    /** Creates a certain link. */
    public Linked(EventHeader header, @Nullable CarerId other) {
        this(header, other, null);
    }

    /** Rejects a null header. */
    public Linked {
        requireNonNull(header, "header");
    }

    @Override
    public int protectiveRank() {
        return 5;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.linked(this);
    }

    @Override
    public Linked with(EventHeader another) {
        return new Linked(another, other, certainty);
    }

    /** Returns true if nobody has confirmed that the records are about the same person. */
    public boolean isOnlyPossible() {
        return certainty == Certainty.POSSIBLE;
    }

    /** Whether two records are about the same person. */
    public enum Certainty {
        /** Somebody, or a number with matching details, says so. */
        @JsonProperty("certain")
        CERTAIN,
        /** Something says so, and nobody has confirmed it. */
        @JsonProperty("possible")
        POSSIBLE
    }

    /** Shows the header only. */
    @Override
    public String toString() {
        return "Linked[" + header + "]";
    }
}
