package org.carerkit.core.check;

import jakarta.validation.ConstraintViolation;

/** A violation as CarerKit's own check says it: a violation of ours stands on a record, and its message names the place in it. */
public final class ViolationLine {

    private ViolationLine() {}

    /** Path, code and text: {@code person.birthDate CK-…: text}. */
    public static String of(ConstraintViolation<?> violation) {
        String record = violation.getPropertyPath().toString();
        String[] codeAndText = violation.getMessage().split(": ", 2);
        String[] codeAndPlace = codeAndText[0].split(" at ", 2);
        String place = codeAndPlace.length == 1 ? "" : codeAndPlace[1];
        String point = record.isEmpty() || place.isEmpty() ? "" : ".";
        return record + point + place + " " + codeAndPlace[0] + ": " + codeAndText[1];
    }
}
