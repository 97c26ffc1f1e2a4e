package org.carerkit.hl7v2;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an ADT message says of patients, of those who are reported as their contacts, and of whom to protect.
 *
 * @param event which event
 * @param at the message's own time
 * @param patients the patients: one, or with a merge one for each pair
 * @param protections whom it protects
 * @param remarks what is odd about it
 */
public record AdtMessage(
        AdtEvent event, Instant at, List<Patient> patients, List<Protection> protections, Set<Remark> remarks) {

    /** Copies the lists. */
    public AdtMessage {
        patients = List.copyOf(patients);
        protections = List.copyOf(protections);
        remarks = Set.copyOf(remarks);
    }

    /**
     * One patient.
     *
     * @param details who it is
     * @param contacts the new list of contacts; empty where the message holds none, which says nothing
     * @param merged the record that turned out to be the same person's
     * @param visit the stay in hospital
     */
    public record Patient(
            PersonDetails details,
            Optional<List<ListedContact>> contacts,
            Optional<PersonDetails> merged,
            Visit visit) {

        /** Nothing of the patient. */
        @Override
        public String toString() {
            return "Patient[…]";
        }
    }

    /**
     * A stay in hospital.
     *
     * @param number its number; empty where none came
     * @param ward the ward; empty where none came
     */
    public record Visit(String number, String ward) {

        /** Nothing of the stay. */
        @Override
        public String toString() {
            return "Visit[…]";
        }
    }

    /** Nothing of the message. */
    @Override
    public String toString() {
        return "AdtMessage[" + event + "]";
    }
}
