package org.carerkit.flag.sharing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.carerkit.core.caring.AgreementOf;
import org.carerkit.core.consent.Capacity;
import org.carerkit.flag.event.DisclosureWithheld.WithholdingReason;
import org.carerkit.flag.event.FlagField;

/**
 * Why each field of a carer's information would be shared or not. It is for those who decide about sharing: it tells a
 * restriction from an absence, so it must not reach the recipient or a page of the carer.
 *
 * @param withheld why nothing would be shared; empty if something would
 * @param missing whose answer about the whole sharing is missing; one of them is enough; empty if none would help
 * @param fields every field, in the enum's order
 */
public record Explanation(Optional<WithholdingReason> withheld, List<Capacity> missing, List<FieldExplanation> fields) {

    /** Copies the lists. */
    public Explanation {
        requireNonNull(withheld, "withheld");
        missing = List.copyOf(missing);
        fields = List.copyOf(fields);
    }

    /** Returns the explanation of one field. */
    public FieldExplanation of(FlagField field) {
        return fields.stream()
                .filter(one -> one.field() == field)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("An explanation without a field"));
    }

    /**
     * Why one field would be shared or not.
     *
     * @param field the field
     * @param reason why it goes or stays
     * @param missing whose agreement is missing, all of which are needed; for a field that goes, the part of it that
     *     needs them stays
     */
    public record FieldExplanation(FlagField field, FieldReason reason, List<AgreementOf> missing) {

        /** Rejects a null field or reason. Copies the list. */
        public FieldExplanation {
            requireNonNull(field, "field");
            requireNonNull(reason, "reason");
            missing = List.copyOf(missing);
        }

        FieldExplanation(FlagField field, FieldReason reason) {
            this(field, reason, List.of());
        }

        /** Returns true if the field would be shared. */
        public boolean goes() {
            return reason == FieldReason.GOES;
        }

        private FieldExplanation because(FieldReason other) {
            return new FieldExplanation(field, other);
        }

        /** Returns this explanation of a field that may go, for a record without content in it or a sharing withheld. */
        FieldExplanation given(boolean content, boolean withheld) {
            if (!goes()) {
                return this;
            }
            if (!content) {
                return because(FieldReason.NO_CONTENT);
            }
            return withheld ? because(FieldReason.NOTHING_GOES) : this;
        }
    }

    /** Why a field goes or stays. */
    public enum FieldReason {
        /** It is shared. */
        GOES,
        /** The record says nothing about it. */
        NO_CONTENT,
        /** Nothing is shared at all; the whole sharing has a reason of its own. Otherwise this field would go. */
        NOTHING_GOES,
        /** The policy does not list it for this purpose and recipient. */
        NOT_IN_POLICY,
        /** The policy does not list it for young carers. */
        NOT_FOR_YOUNG_CARERS,
        /** It goes to schools, colleges and universities only, under every policy. */
        EDUCATION_ONLY,
        /** It implies a location, and the carer's whereabouts are protected. No policy can change that. */
        RESTRICTED,
        /** Somebody whose agreement it needs has not said yes. */
        AGREEMENT_MISSING,
        /** Somebody whom it names said no, or the carer took back their consent. */
        AGREEMENT_REFUSED
    }
}
