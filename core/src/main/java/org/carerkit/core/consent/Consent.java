package org.carerkit.core.consent;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.carerkit.core.check.AtMost;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.check.Required;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about sharing a person's details: every purpose named, with every recipient named. Who agrees to
 * different purposes for different recipients has several of these records.
 *
 * @param status what was decided
 * @param on the day of the decision
 * @param by who decided
 * @param purposes what for; an empty list allows nothing, and refuses or withdraws everything
 * @param recipients to whom; an empty list allows nobody, and refuses or withdraws for all
 * @param until the first day on which a given consent holds no longer; absent where it holds until it is withdrawn
 * @param withdrawnOn the first day on which a withdrawn consent holds no longer
 */
@Consistent(ConsentRules.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Consent.class})
public record Consent(
        @Required @Nullable ConsentStatus status,
        @Nullable LocalDate on,
        @Valid @Nullable DecisionMaker by,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @AtMost(20)
        List<Purpose> purposes,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @AtMost(100)
        List<@Valid Recipient> recipients,

        @Nullable LocalDate until,
        @Nullable LocalDate withdrawnOn) {

    /** Copies the lists; an absent list is an empty one. */
    public Consent {
        purposes = purposes == null ? List.of() : List.copyOf(purposes);
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
    }

    /** Consent given by the person themself, from that day until it is withdrawn. */
    public static Consent given(LocalDate on, List<Purpose> purposes, List<Recipient> recipients) {
        DecisionMaker self = new DecisionMaker(Capacity.SELF, null, null);
        return new Consent(ConsentStatus.GIVEN, requireNonNull(on, "on"), self, purposes, recipients, null, null);
    }

    /**
     * Whether this consent allows a sharing. Only a consent that was given does, from its day to the day before it ends; it
     * says nothing about other lawful bases.
     */
    public boolean allows(Purpose purpose, Recipient recipient, LocalDate date) {
        return status == ConsentStatus.GIVEN
                && holdsOn(date)
                && purposes.contains(purpose)
                && recipients.stream().anyMatch(allowed -> allowed.includes(recipient));
    }

    private boolean holdsOn(LocalDate date) {
        return on != null && !date.isBefore(on) && (until == null || date.isBefore(until));
    }

    /** The status alone: the rest tells about people. */
    @Override
    public String toString() {
        return "Consent[" + status + "]";
    }
}
