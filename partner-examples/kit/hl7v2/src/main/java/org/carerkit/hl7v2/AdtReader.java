package org.carerkit.hl7v2;

import static java.util.Objects.requireNonNull;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.hl7v2.AdtMessage.Patient;
import org.carerkit.hl7v2.AdtMessage.Visit;
import org.carerkit.hl7v2.PersonFields.Unlabelled;

/** Reads ADT messages. Parts that it does not read (allergies, diagnoses, the sender's own segments) can have any form. */
public final class AdtReader {

    private static final Set<String> READ = Set.of("EVN", "PID", "PD1", "NK1", "PV1", "MRG");
    private static final int SEGMENTS = 1000;

    private final AdtProfile profile;
    private final RelationshipTable relationships;
    private final Clock clock;
    private final PipeParser parser;

    /**
     * Creates a reader.
     *
     * @param profile the agreement with the senders
     * @param relationships the meaning of their codes and texts
     * @param clock the clock against which the times of messages are checked
     */
    public AdtReader(AdtProfile profile, RelationshipTable relationships, Clock clock) {
        this.profile = requireNonNull(profile, "profile");
        this.relationships = relationships;
        this.clock = clock;
        DefaultHapiContext context = new DefaultHapiContext();
        context.setValidationContext(ValidationContextFactory.noValidation());
        this.parser = context.getPipeParser();
    }

    /**
     * Reads a message. The result is what it says, or why it is not accepted and where the fault is. Stores nothing and
     * never throws.
     */
    public AdtReading read(Envelope envelope) {
        try {
            return new AdtReading.Taken(message(envelope));
        } catch (Refused refused) {
            return new AdtReading.NotTaken(refused.reason(), refused.place());
        }
    }

    private AdtMessage message(Envelope envelope) throws Refused {
        if (!envelope.isHl7()) {
            throw new Refused(Reason.NOT_HL7, "MSH");
        }
        if (!envelope.isReadable()) {
            throw new Refused(Reason.CHARACTER_SET, "MSH-18");
        }
        AdtEvent event = event(envelope);
        List<String> lines = envelope.segments();
        if (lines.size() > SEGMENTS) {
            throw new Refused(Reason.SEGMENT_SEQUENCE, "MSH");
        }
        Instant at = time(envelope, lines);
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        PersonFields person =
                new PersonFields(profile.nhsAuthorities(), envelope.first(4), Times.dayOf(clock.instant()), remarks);
        ContactFields contacts = new ContactFields(person, relationships, remarks);
        Reading reading = new Reading(event, at, person, contacts);
        for (String line : lines.subList(1, lines.size())) {
            if (line.length() >= 3 && READ.contains(line.substring(0, 3))) {
                reading.segment(line, envelope.delimiters());
            }
        }
        List<Protection> protections = protectionReader(envelope).read(lines, at, true);
        return new AdtMessage(event, at, reading.patients(), protections, remarks);
    }

    /**
     * The people whom a message protects, as far as it can be read, even if it is not accepted. A batch is not accepted, but
     * each of its messages is read.
     *
     * @param envelope the message
     * @param bytes the bytes of the message, or of its beginning
     * @param cameFirst when these bytes first arrived, which is the time of the protection if the message gives no time
     */
    public List<Protection> protections(Envelope envelope, byte[] bytes, Instant cameFirst) {
        List<Protection> all = new ArrayList<>();
        for (Envelope one : envelope.messages(bytes)) {
            all.addAll(protectionReader(one).read(one.segments(), timeOr(cameFirst, one), false));
        }
        return all;
    }

    private ProtectionReader protectionReader(Envelope envelope) {
        return new ProtectionReader(parser, profile, relationships, envelope, Times.dayOf(clock.instant()));
    }

    private Instant timeOr(Instant other, Envelope envelope) {
        try {
            return time(envelope, envelope.segments());
        } catch (Refused e) {
            return other;
        }
    }

    private AdtEvent event(Envelope envelope) throws Refused {
        if (!envelope.isHeaderLegible()) {
            throw new Refused(Reason.DATA_TYPE, "MSH");
        }
        if (!"ADT".equals(envelope.typePart(1))) {
            throw new Refused(Reason.MESSAGE_TYPE, "MSH-9");
        }
        AdtEvent event = AdtEvent.of(envelope.typePart(2)).orElseThrow(() -> new Refused(Reason.EVENT, "MSH-9"));
        String processing = envelope.first(11);
        if (!processing.isEmpty() && !profile.processingIds().contains(processing)) {
            throw new Refused(Reason.PROCESSING_ID, "MSH-11");
        }
        if (!envelope.first(12).startsWith("2.")) {
            throw new Refused(Reason.VERSION, "MSH-12");
        }
        if (envelope.field(10).isBlank()) {
            throw new Refused(Reason.FIELD_MISSING, "MSH-10");
        }
        if (envelope.controlId().isEmpty()) {
            throw new Refused(Reason.DATA_TYPE, "MSH-10");
        }
        return event;
    }

    /** The time in MSH-7 or, if that is empty, in EVN-2. */
    private Instant time(Envelope envelope, List<String> lines) throws Refused {
        String place = "MSH-7";
        String text = envelope.first(7);
        if (text.isEmpty()) {
            place = "EVN-2";
            for (String line : lines) {
                if (line.startsWith("EVN") && text.isEmpty()) {
                    text = Fields.of(parser, line, envelope.delimiters()).get(2);
                }
            }
        }
        if (text.isEmpty()) {
            throw new Refused(Reason.FIELD_MISSING, "MSH-7");
        }
        Optional<Instant> at = Times.moment(text);
        if (at.isEmpty()) {
            throw new Refused(Reason.DATA_TYPE, place);
        }
        if (at.get().isAfter(clock.instant().plus(profile.ahead()))) {
            throw new Refused(Reason.IN_FUTURE, place);
        }
        return at.get();
    }

    /** Reads one message, segment by segment. */
    private final class Reading {

        private final AdtEvent event;
        private final LocalDate day;
        private final PersonFields person;
        private final ContactFields contactFields;
        private final List<Patient> patients = new ArrayList<>();

        Reading(AdtEvent event, Instant at, PersonFields person, ContactFields contactFields) {
            this.event = event;
            this.day = Times.dayOf(at);
            this.person = person;
            this.contactFields = contactFields;
        }

        void segment(String line, Delimiters delimiters) throws Refused {
            String name = line.substring(0, 3);
            if (line.length() > 3 && line.charAt(3) != delimiters.field()) {
                throw new Refused(Reason.SEGMENT_SEQUENCE, name);
            }
            if ("EVN".equals(name)) {
                return;
            }
            if ("NK1".equals(name) && ContactFields.deletesAll(line, delimiters)) {
                replaceLast(with(last(name), List.of()));
                return;
            }
            Fields fields = Fields.of(parser, line, delimiters);
            switch (name) {
                case "PID" -> patient(fields);
                case "PD1" -> last(name); // ProtectionReader reads protection in every message, accepted or not
                case "NK1" -> contact(fields);
                case "PV1" -> visit(fields);
                case "MRG" -> merge(fields);
                default -> throw new IllegalStateException("a segment that is read");
            }
        }

        private void patient(Fields pid) throws Refused {
            if (!patients.isEmpty() && event != AdtEvent.A40) {
                throw new Refused(Reason.SEGMENT_SEQUENCE, "PID");
            }
            List<Identifier> numbers = new ArrayList<>();
            person.numbers(numbers, pid, 3, Unlabelled.OF_THE_SENDER);
            person.numbers(numbers, pid, 2, Unlabelled.NOTHING);
            person.numbers(numbers, pid, 4, Unlabelled.NOTHING);
            person.numbers(numbers, pid, 19, Unlabelled.NHS_NUMBER);
            if (numbers.isEmpty()) {
                throw new Refused(Reason.FIELD_MISSING, "PID-3");
            }
            PersonDetails details = new PersonDetails(numbers, person.name(pid, 5), person.birthDate(pid, 7), false);
            patients.add(new Patient(details, Optional.empty(), Optional.empty(), new Visit("", "")));
        }

        private void contact(Fields nk1) throws Refused {
            Patient last = last("NK1");
            List<ListedContact> list = new ArrayList<>(last.contacts().orElse(List.of()));
            if (!ContactFields.isOver(nk1, day)) {
                list.add(contactFields.contact(nk1));
            }
            replaceLast(with(last, list));
        }

        private void visit(Fields pv1) throws Refused {
            Patient last = last("PV1");
            Visit visit = new Visit(pv1.atMost(64, 19, 0, 1), pv1.atMost(64, 3, 0, 1));
            replaceLast(new Patient(last.details(), last.contacts(), last.merged(), visit));
        }

        private void merge(Fields mrg) throws Refused {
            if (event != AdtEvent.A40) {
                return;
            }
            Patient last = last("MRG");
            if (last.merged().isPresent()) {
                throw new Refused(Reason.SEGMENT_SEQUENCE, "MRG");
            }
            List<Identifier> numbers = new ArrayList<>();
            person.numbers(numbers, mrg, 1, Unlabelled.OF_THE_SENDER);
            if (numbers.isEmpty()) {
                throw new Refused(Reason.FIELD_MISSING, "MRG-1");
            }
            if (last.details().identifiers().containsAll(numbers)) {
                throw new Refused(Reason.SAME_RECORD, "MRG-1");
            }
            PersonDetails merged = new PersonDetails(numbers, null, null, false);
            replaceLast(new Patient(last.details(), last.contacts(), Optional.of(merged), last.visit()));
        }

        private Patient last(String segment) throws Refused {
            if (patients.isEmpty()) {
                throw new Refused(Reason.SEGMENT_SEQUENCE, segment);
            }
            return patients.get(patients.size() - 1);
        }

        private Patient with(Patient patient, List<ListedContact> contacts) {
            return new Patient(patient.details(), Optional.of(contacts), patient.merged(), patient.visit());
        }

        private void replaceLast(Patient patient) {
            patients.set(patients.size() - 1, patient);
        }

        List<Patient> patients() throws Refused {
            if (patients.isEmpty()) {
                throw new Refused(Reason.SEGMENT_SEQUENCE, "PID");
            }
            for (Patient patient : patients) {
                if (event == AdtEvent.A40 && patient.merged().isEmpty()) {
                    throw new Refused(Reason.SEGMENT_SEQUENCE, "MRG");
                }
            }
            return patients;
        }
    }
}
