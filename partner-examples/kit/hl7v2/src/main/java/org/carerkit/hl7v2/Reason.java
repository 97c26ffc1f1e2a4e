package org.carerkit.hl7v2;

/** Why a message was not taken: HL7 table 0357, and what each leads to (HL7 v2.4, 2.9.2.2). */
public enum Reason {
    /** No message begins here. */
    NOT_HL7(AckCode.AR, 100, "Segment sequence error"),
    /** It is larger than what is taken. */
    TOO_LARGE(AckCode.AR, 102, "Message too large"),
    /** Its bytes are not written as it says. */
    CHARACTER_SET(AckCode.AE, 102, "Character set error"),
    /** A segment is missing, comes twice or in the wrong place. */
    SEGMENT_SEQUENCE(AckCode.AE, 100, "Segment sequence error"),
    /** A field that is needed is empty. */
    FIELD_MISSING(AckCode.AE, 101, "Required field missing"),
    /** A field cannot be read. */
    DATA_TYPE(AckCode.AE, 102, "Data type error"),
    /** The time of the message lies ahead. */
    IN_FUTURE(AckCode.AE, 102, "Time lies in the future"),
    /** Another kind of message than ADT. */
    MESSAGE_TYPE(AckCode.AR, 200, "Unsupported message type"),
    /** Another event than those that are taken. */
    EVENT(AckCode.AR, 201, "Unsupported event code"),
    /** Test or training. */
    PROCESSING_ID(AckCode.AR, 202, "Unsupported processing id"),
    /** Not version 2. */
    VERSION(AckCode.AR, 203, "Unsupported version id"),
    /** The two records of a merge are one. */
    SAME_RECORD(AckCode.AE, 205, "Duplicate key identifier"),
    /** Another message came under the same control id. */
    CONTROL_ID_TWICE(AckCode.AE, 205, "Duplicate key identifier"),
    /** Nothing is wrong with the message. */
    INTERNAL(AckCode.AR, 207, "Application internal error");

    private final AckCode code;
    private final int number;
    private final String text;

    Reason(AckCode code, int number, String text) {
        this.code = code;
        this.number = number;
        this.text = text;
    }

    /** What is answered. */
    public AckCode code() {
        return code;
    }

    /** Its number in HL7 table 0357. */
    public int number() {
        return number;
    }

    /** For people; nothing of the message. */
    public String text() {
        return text;
    }
}
