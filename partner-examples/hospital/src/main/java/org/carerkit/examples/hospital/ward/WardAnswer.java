package org.carerkit.examples.hospital.ward;

import static java.util.Objects.requireNonNull;

import org.carerkit.core.caring.Relationship;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.hl7v2.PersonDetails;
import org.jspecify.annotations.Nullable;

/** What was answered to the question. */
public sealed interface WardAnswer {

    /** How somebody's flag comes about. */
    sealed interface CarerFound extends WardAnswer {

        /** Who the cared-for person is to the carer. */
        Relationship relationship();

        /** Who said so. */
        IdentificationSource source();

        /** Who agreed that the carer is recorded as one; null where nobody was asked yet. */
        @Nullable
        DecisionMaker agreed();
    }

    /**
     * Somebody whom the hospital knows already, as a reported contact say, looks after the patient.
     *
     * @param carer who
     * @param patientAgrees whether the patient agrees to stand in the carer's record by name
     */
    record LookedAfterBy(
            PersonId carer,
            Relationship relationship,
            IdentificationSource source,
            boolean patientAgrees,
            @Nullable DecisionMaker agreed)
            implements CarerFound {

        /** Checks that carer, relationship and source are there. */
        public LookedAfterBy {
            requireNonNull(carer, "carer");
            requireNonNull(relationship, "relationship");
            requireNonNull(source, "source");
        }
    }

    /**
     * Somebody whom the hospital did not know looks after the patient.
     *
     * @param carer who
     * @param patientAgrees whether the patient agrees to stand in the carer's record by name
     */
    record LookedAfterBySomebodyNew(
            PersonDetails carer,
            Relationship relationship,
            IdentificationSource source,
            boolean patientAgrees,
            @Nullable DecisionMaker agreed)
            implements CarerFound {

        /** Checks that carer, relationship and source are there. */
        public LookedAfterBySomebodyNew {
            requireNonNull(carer, "carer");
            requireNonNull(relationship, "relationship");
            requireNonNull(source, "source");
        }
    }

    /** The patient looks after somebody. */
    record LooksAfterSomebody(
            Relationship relationship,
            IdentificationSource source,
            @Nullable DecisionMaker agreed) implements CarerFound {

        /** Checks that relationship and source are there. */
        public LooksAfterSomebody {
            requireNonNull(relationship, "relationship");
            requireNonNull(source, "source");
        }
    }

    /**
     * Somebody is a carer no longer.
     *
     * @param carer who
     * @param reason why
     */
    record CaresNoLonger(PersonId carer, FlagEndReason reason) implements WardAnswer {

        /** Checks that both are there. */
        public CaresNoLonger {
            requireNonNull(carer, "carer");
            requireNonNull(reason, "reason");
        }
    }

    /** Neither the one nor the other. */
    record Nobody() implements WardAnswer {}

    /** The patient does not want to say. */
    record NotSaid() implements WardAnswer {}
}
