package org.carerkit.core.person;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A format in which somebody can take in information, which the NHS Accessible Information Standard asks partners to
 * record.
 */
public enum AccessibleFormat {
    /** Easy read: short sentences with pictures. */
    @JsonProperty("easy-read")
    EASY_READ,
    /** Large print. */
    @JsonProperty("large-print")
    LARGE_PRINT,
    /** Braille. */
    @JsonProperty("braille")
    BRAILLE,
    /** Sound recording. */
    @JsonProperty("audio")
    AUDIO,
    /** British Sign Language, by an interpreter or on video. */
    @JsonProperty("british-sign-language")
    BRITISH_SIGN_LANGUAGE,
    /** Lipspeaking. */
    @JsonProperty("lipspeaking")
    LIPSPEAKING,
    /** Speech to text. */
    @JsonProperty("speech-to-text")
    SPEECH_TO_TEXT,
    /** Text for a screen reader. */
    @JsonProperty("electronic-text")
    ELECTRONIC_TEXT,
    /** Print on coloured paper. */
    @JsonProperty("coloured-paper")
    COLOURED_PAPER,
    /** A person who helps somebody to communicate. */
    @JsonProperty("advocate")
    ADVOCATE
}
