package org.carerkit.hl7v2;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an ADT message says about patients, about the people reported as their contacts, and about whom to protect.
 *
 * @param event the event
 * @param at the time that the message gives for itself
 * @param patients the patients: one or, in a merge, one for each pair
 * @param protections the people to protect
 * @param remarks anything odd about the message
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
     * A patient in a message.
     *
     * @param details the patient's details
     * @param contacts the new list of contacts; empty if the message contains none, which says nothing
     * @param merged the other record of the same person, in a merge
     * @param visit the stay in hospital
     */
    public record Patient(
            PersonDetails details,
            Optional<List<ListedContact>> contacts,
            Optional<PersonDetails> merged,
            Visit visit) {

        /** Contains no personal data. */
        @Override
        public String toString() {
            return "Patient[…]";
        }
    }

    /**
     * A stay in hospital.
     *
     * @param number the number of the stay; empty if none was sent
     * @param ward the ward; empty if none was sent
     */
    public record Visit(String number, String ward) {

        /** Contains nothing about the stay. */
        @Override
        public String toString() {
            return "Visit[…]";
        }
    }

    /** Contains nothing of the message. */
    @Override
    public String toString() {
        return "AdtMessage[" + event + "]";
    }
}
