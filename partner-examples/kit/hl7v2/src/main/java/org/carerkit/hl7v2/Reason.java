package org.carerkit.hl7v2;

/** Why a message was not accepted: HL7 table 0357, and the answer to each reason (HL7 v2.4, 2.9.2.2). */
public enum Reason {
    /** This is not the beginning of a message. */
    NOT_HL7(AckCode.AR, 100, "Segment sequence error"),
    /** The message is larger than the limit. */
    TOO_LARGE(AckCode.AR, 102, "Message too large"),
    /** The bytes do not match the character set that the message names. */
    CHARACTER_SET(AckCode.AE, 102, "Character set error"),
    /** A segment is missing, repeated or in the wrong place. */
    SEGMENT_SEQUENCE(AckCode.AE, 100, "Segment sequence error"),
    /** A required field is empty. */
    FIELD_MISSING(AckCode.AE, 101, "Required field missing"),
    /** A field cannot be read. */
    DATA_TYPE(AckCode.AE, 102, "Data type error"),
    /** The time of the message is in the future. */
    IN_FUTURE(AckCode.AE, 102, "Time is in the future"),
    /** The message is not an ADT message. */
    MESSAGE_TYPE(AckCode.AR, 200, "Unsupported message type"),
    /** The event is not one that is accepted. */
    EVENT(AckCode.AR, 201, "Unsupported event code"),
    /** The message is for testing or training. */
    PROCESSING_ID(AckCode.AR, 202, "Unsupported processing id"),
    /** The message is not version 2. */
    VERSION(AckCode.AR, 203, "Unsupported version id"),
    /** The two records of a merge are the same record. */
    SAME_RECORD(AckCode.AE, 205, "Duplicate key identifier"),
    /** Another message arrived with the same control id. */
    CONTROL_ID_TWICE(AckCode.AE, 205, "Duplicate key identifier"),
    /** Nothing is wrong with the message; something failed here. */
    INTERNAL(AckCode.AR, 207, "Application internal error");

    private final AckCode code;
    private final int number;
    private final String text;

    Reason(AckCode code, int number, String text) {
        this.code = code;
        this.number = number;
        this.text = text;
    }

    /** The acknowledgement code to answer with. */
    public AckCode code() {
        return code;
    }

    /** The number in HL7 table 0357. */
    public int number() {
        return number;
    }

    /** The reason for people. Contains nothing of the message. */
    public String text() {
        return text;
    }
}
