package org.carerkit.examples.hospital.ward;

import static java.util.Objects.requireNonNull;

import org.carerkit.core.caring.Relationship;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.hl7v2.PersonDetails;
import org.jspecify.annotations.Nullable;

/** An answer to the carer question. */
public sealed interface WardAnswer {

    /** An answer from which a carer's flag follows. */
    sealed interface CarerFound extends WardAnswer {

        /** Returns who the cared-for person is to the carer. */
        Relationship relationship();

        /** Returns who said so. */
        IdentificationSource source();

        /** Returns who agreed that the carer is recorded as one; null if nobody has been asked. */
        @Nullable
        DecisionMaker agreed();
    }

    /**
     * Somebody whom the hospital already knows, for example as a reported contact, looks after the patient.
     *
     * @param carer the carer's record
     * @param patientAgrees whether the patient agrees to be named in the carer's record
     */
    record LookedAfterBy(
            PersonId carer,
            Relationship relationship,
            IdentificationSource source,
            boolean patientAgrees,
            @Nullable DecisionMaker agreed)
            implements CarerFound {

        /** Checks that carer, relationship and source are present. */
        public LookedAfterBy {
            requireNonNull(carer, "carer");
            requireNonNull(relationship, "relationship");
            requireNonNull(source, "source");
        }
    }

    /**
     * Somebody whom the hospital did not know looks after the patient.
     *
     * @param carer the carer's details
     * @param patientAgrees whether the patient agrees to be named in the carer's record
     */
    record LookedAfterBySomebodyNew(
            PersonDetails carer,
            Relationship relationship,
            IdentificationSource source,
            boolean patientAgrees,
            @Nullable DecisionMaker agreed)
            implements CarerFound {

        /** Checks that carer, relationship and source are present. */
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

        /** Checks that relationship and source are present. */
        public LooksAfterSomebody {
            requireNonNull(relationship, "relationship");
            requireNonNull(source, "source");
        }
    }

    /**
     * Somebody is no longer a carer.
     *
     * @param carer the carer's record
     * @param reason why caring ended
     */
    record CaresNoLonger(PersonId carer, FlagEndReason reason) implements WardAnswer {

        /** Checks that both components are present. */
        public CaresNoLonger {
            requireNonNull(carer, "carer");
            requireNonNull(reason, "reason");
        }
    }

    /** The patient neither looks after anybody nor is looked after. */
    record Nobody() implements WardAnswer {}

    /** The patient does not want to say. */
    record NotSaid() implements WardAnswer {}
}
