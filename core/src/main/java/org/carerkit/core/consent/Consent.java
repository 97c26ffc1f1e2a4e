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
 * Somebody's decision about sharing a person's details, for named purposes and named recipients. A person who agrees to
 * different purposes for different recipients has several of these records.
 *
 * @param status what was decided
 * @param on the date of the decision
 * @param by who decided
 * @param purposes the purposes; an empty list allows nothing, but refuses or withdraws everything
 * @param recipients the recipients; an empty list allows nobody, but refuses or withdraws for everybody
 * @param until the first day on which given consent no longer applies; absent if it applies until it is withdrawn
 * @param withdrawnOn the first day on which withdrawn consent no longer applies
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

    /** Copies the lists. An absent list becomes an empty list. */
    public Consent {
        purposes = purposes == null ? List.of() : List.copyOf(purposes);
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
    }

    /** Consent that the person gave themself, which applies from that day until it is withdrawn. */
    public static Consent given(LocalDate on, List<Purpose> purposes, List<Recipient> recipients) {
        DecisionMaker self = new DecisionMaker(Capacity.SELF, null, null);
        return new Consent(ConsentStatus.GIVEN, requireNonNull(on, "on"), self, purposes, recipients, null, null);
    }

    /**
     * Whether this consent allows a sharing. Only given consent does, from its date to the day before it ends. It says
     * nothing about other lawful bases.
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

    /** Contains only the status, because the rest is about people. */
    @Override
    public String toString() {
        return "Consent[" + status + "]";
    }
}
