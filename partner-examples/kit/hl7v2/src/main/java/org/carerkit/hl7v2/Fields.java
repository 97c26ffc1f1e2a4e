package org.carerkit.hl7v2;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.AbstractSegment;
import ca.uhn.hl7v2.model.GenericMessage;
import ca.uhn.hl7v2.model.GenericSegment;
import ca.uhn.hl7v2.model.v24.segment.EVN;
import ca.uhn.hl7v2.model.v24.segment.MRG;
import ca.uhn.hl7v2.model.v24.segment.NK1;
import ca.uhn.hl7v2.model.v24.segment.PD1;
import ca.uhn.hl7v2.model.v24.segment.PID;
import ca.uhn.hl7v2.model.v24.segment.PV1;
import ca.uhn.hl7v2.model.v24.segment.PV2;
import ca.uhn.hl7v2.parser.CanonicalModelClassFactory;
import ca.uhn.hl7v2.parser.EncodingCharacters;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.util.Terser;
import org.carerkit.core.json.StorableText;

/** The fields of one segment, read with HAPI by the rules of version 2.4, including escapes. */
final class Fields {

    /** The value that deletes a field instead of saying nothing about it. */
    static final String NULL = "\"\"";

    private static final int MOST_REPETITIONS = 50;

    private final String name;
    private final AbstractSegment segment;

    private Fields(String name, AbstractSegment segment) {
        this.name = name;
        this.segment = segment;
    }

    /** @param line a segment of one of the types that are read */
    static Fields of(PipeParser parser, String line, Delimiters delimiters) throws Refused {
        String name = line.substring(0, 3);
        AbstractSegment segment = empty(parser, name);
        try {
            parser.parse(segment, line, new EncodingCharacters(delimiters.field(), delimiters.encoding()));
            return new Fields(name, segment);
        } catch (HL7Exception | RuntimeException e) {
            // Catches whatever a parser throws for a damaged segment. The exception may quote the segment.
            throw new Refused(Reason.DATA_TYPE, name);
        }
    }

    private static AbstractSegment empty(PipeParser parser, String name) {
        CanonicalModelClassFactory factory = new CanonicalModelClassFactory("2.4");
        GenericMessage message = new GenericMessage.V24(factory);
        message.setParser(parser); // otherwise HAPI's own rules accept only United States phone numbers
        return switch (name) {
            case "EVN" -> new EVN(message, factory);
            case "PID" -> new PID(message, factory);
            case "PD1" -> new PD1(message, factory);
            case "NK1" -> new NK1(message, factory);
            case "PV1" -> new PV1(message, factory);
            case "PV2" -> new PV2(message, factory);
            case "MRG" -> new MRG(message, factory);
            case "ARV" -> new GenericSegment(message, name); // version 2.4 does not have this segment
            default -> throw new IllegalArgumentException("name: must be a segment that is read");
        };
    }

    String name() {
        return name;
    }

    /** The number of repetitions of a field. */
    int repetitions(int field) throws Refused {
        try {
            return Math.min(segment.getField(field).length, MOST_REPETITIONS);
        } catch (HL7Exception e) {
            throw new Refused(Reason.DATA_TYPE, name + "-" + field);
        }
    }

    /** A component without surrounding blanks; empty if it is absent or deleted. */
    String get(int field, int repetition, int component, int subcomponent) throws Refused {
        try {
            String value = Terser.get(segment, field, repetition, component, subcomponent);
            if (value != null && !StorableText.isStorable(value)) {
                throw new Refused(Reason.DATA_TYPE, name + "-" + field);
            }
            return value == null || NULL.equals(value.strip()) ? "" : value.strip();
        } catch (HL7Exception | RuntimeException e) {
            throw new Refused(Reason.DATA_TYPE, name + "-" + field);
        }
    }

    String get(int field, int repetition, int component) throws Refused {
        return get(field, repetition, component, 1);
    }

    String get(int field) throws Refused {
        return get(field, 0, 1);
    }

    /** A text that must fit a limited length. */
    String atMost(int length, int field, int repetition, int component) throws Refused {
        String value = get(field, repetition, component);
        if (value.length() > length) {
            throw new Refused(Reason.DATA_TYPE, name + "-" + field);
        }
        return value;
    }

    /** Contains nothing of the segment. */
    @Override
    public String toString() {
        return "Fields[" + name + "]";
    }
}
