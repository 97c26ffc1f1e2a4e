package org.carerkit.examples.hospital.hl7;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerkit.examples.hospital.hl7.ProtectionReader.Protection;
import org.carerkit.examples.hospital.people.ListedContact;
import org.carerkit.examples.hospital.people.PersonDetails;

/**
 * What an ADT message says that concerns the hospital's index and its wards.
 *
 * @param event which event
 * @param at the message's own time
 * @param patients the patients: one, or with a merge one for each pair
 * @param protections whom it protects
 * @param remarks what is odd about it
 */
record AdtMessage(
        AdtEvent event, Instant at, List<Patient> patients, List<Protection> protections, Set<Remark> remarks) {

    AdtMessage {
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
    record Patient(
            PersonDetails details,
            Optional<List<ListedContact>> contacts,
            Optional<PersonDetails> merged,
            Visit visit) {

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
    record Visit(String number, String ward) {

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
