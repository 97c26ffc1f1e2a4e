package org.carerkit.core.person;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A form in which somebody can take in information, as the NHS Accessible Information Standard asks partners to record. */
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
    /** British Sign Language, interpreter or video. */
    @JsonProperty("british-sign-language")
    BRITISH_SIGN_LANGUAGE,
    /** Lipspeaking. */
    @JsonProperty("lipspeaking")
    LIPSPEAKING,
    /** Speech to text. */
    @JsonProperty("speech-to-text")
    SPEECH_TO_TEXT,
    /** Text that a screen reader reads. */
    @JsonProperty("electronic-text")
    ELECTRONIC_TEXT,
    /** Print on coloured paper. */
    @JsonProperty("coloured-paper")
    COLOURED_PAPER,
    /** Somebody who helps to communicate. */
    @JsonProperty("advocate")
    ADVOCATE
}
